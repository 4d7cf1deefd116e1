package shikaku.town.commands;

import java.time.Duration;

/** Every limit of these commands, in one place. */
final class Limits {
    /** Bytes of a demo.json; that of a town of 2,200 people has about 2 MB. */
    static final int DEMO_JSON_BYTES = 64 * 1024 * 1024;
    /** Bytes of a file of receipts; the longest receipt has 83. */
    static final int RECEIPTS_BYTES = 64 * 1024 * 1024;
    /** Bytes of an export within which its first two lines end. */
    static final int NAME_BYTES = 1_024;
    /** Bytes of a patient's list of looks; 10,000 of them with their proofs have about 15 MB. */
    static final int STATEMENT_BYTES = 64 * 1024 * 1024;
    /** A card that was put into a reader can be read by then. */
    static final Duration READABLE = Duration.ofSeconds(15);
    /** A card that is asked to come out is out by then. */
    static final Duration TAKEN_OUT = Duration.ofSeconds(10);
    /** Bytes of what nft says of a router's rules; those of a hub of 64 clinics have about 1 MB. */
    static final int RULESET_BYTES = 16 * 1024 * 1024;
    /** Seconds to wait for somebody who confirms a router's new rules. */
    static final int CONFIRM_SECONDS = 3600;
    /** The highest port. */
    static final int PORT = 65_535;

    private Limits() {}
}
