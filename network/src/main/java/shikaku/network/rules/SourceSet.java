package shikaku.network.rules;

import java.time.Duration;
import shikaku.network.Family;

/**
 * 送信元の控え: where the sources of new connections are remembered, each with its bucket.
 *
 * @param size sources at most
 * @param timeout how long one is remembered after its last connection
 */
public record SourceSet(String name, Family family, int size, Duration timeout) {}
