package shikaku.network.rules;

/**
 * 頻度: a bucket of {@code burst} packets that is filled again with {@code perSecond}.
 *
 * @param perSecond packets a second
 * @param burst packets
 */
public record Rate(int perSecond, int burst) {

    /** As nftables says it, and as people read it in a difference. */
    @Override
    public String toString() {
        return "%d/second burst %d".formatted(perSecond, burst);
    }
}
