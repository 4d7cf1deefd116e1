package shikaku.network.rules;

import java.time.Duration;
import java.util.List;
import shikaku.network.Address;
import shikaku.network.Family;

/**
 * 送信元の控え: where the sources of new connections are remembered, each with its bucket.
 *
 * @param size sources at most
 * @param timeout how long one is remembered after its last connection
 * @param remembered those that are in it already; none when rules are made
 */
public record SourceSet(String name, Family family, int size, Duration timeout, List<Remembered> remembered) {

    public SourceSet {
        remembered = List.copyOf(remembered);
    }

    public SourceSet(String name, Family family, int size, Duration timeout) {
        this(name, family, size, timeout, List.of());
    }

    /**
     * 控えの一件: a source with its own bucket. A rule that finds it does not make another: what was put there beforehand, the rule obeys.
     *
     * @param timeout how long it is remembered
     */
    public record Remembered(Address source, Rate rate, Duration timeout) {}

    public SourceSet remembering(List<Remembered> others) {
        return new SourceSet(name, family, size, timeout, others);
    }

    /** The same under another name. */
    public SourceSet named(String other) {
        return new SourceSet(other, family, size, timeout, remembered);
    }
}
