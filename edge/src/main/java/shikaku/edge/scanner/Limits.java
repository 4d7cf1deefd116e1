package shikaku.edge.scanner;

import java.time.Duration;

/** The limits towards the scanner. */
final class Limits {
    /** Saying who it is. With the 20 s that may lie between two questions, a dead scanner is known within 25 s. */
    static final Duration ANSWERS = Duration.ofSeconds(5);
    /** Of an answer, which is a line. */
    static final int ANSWER_BYTES = 1_024;
    /** Clocks of different machines differ, and the date carries no zone: what is dated further ahead has no date. */
    static final Duration AHEAD = Duration.ofHours(15);

    private Limits() {}
}
