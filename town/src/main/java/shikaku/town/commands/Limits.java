package shikaku.town.commands;

import java.time.Duration;

/** Every limit of these commands, in one place. */
final class Limits {
    /** Bytes of a demo.json; that of a town of 2,200 people has about 2 MB. */
    static final int DEMO_JSON_BYTES = 64 * 1024 * 1024;
    /** Bytes of a file of receipts; the longest receipt has 83. */
    static final int RECEIPTS_BYTES = 64 * 1024 * 1024;
    /** A card that was put into a reader can be read by then. */
    static final Duration READABLE = Duration.ofSeconds(15);
    /** A card that is asked to come out is out by then. */
    static final Duration TAKEN_OUT = Duration.ofSeconds(10);
    /** The highest port. */
    static final int PORT = 65_535;

    private Limits() {}
}
