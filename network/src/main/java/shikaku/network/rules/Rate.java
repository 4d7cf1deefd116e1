package shikaku.network.rules;

/**
 * 頻度: a bucket of {@code burst} packets that is filled again with {@code perSecond}.
 *
 * @param perSecond packets a second
 * @param burst packets
 */
public record Rate(int perSecond, int burst) {}
