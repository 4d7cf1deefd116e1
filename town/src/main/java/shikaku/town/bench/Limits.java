package shikaku.town.bench;

import java.time.Duration;

/** Every limit of the benchmarks, in one place. */
final class Limits {
    /** Measured repetitions. */
    static final int RUNS = 5_000;
    /** Repetitions before them that are not counted: a program's first requests load classes. */
    static final int WARM_UP = 5;
    /** Different people who check in; more runs begin again with the first. */
    static final int PEOPLE = 60;
    /** A question at the kiosk follows within this time, or nothing is measured at all. */
    static final Duration QUESTION = Duration.ofSeconds(20);
    /** One question to another program. */
    static final Duration ANSWER = Duration.ofSeconds(10);
    /** Between two patients: one takes the card, the next steps up. */
    static final Duration NEXT_PATIENT = Duration.ofMillis(500);
    /** Usual captures of each drawn person: with sixteen of them, 1,536 pairs. */
    static final int DRAWN_CAPTURES = 6;
    /** Pairs of a drawn card and a capture below which nothing is claimed. */
    static final int DRAWN_PAIRS = 1_000;
    /** Patients of {@code bench face}, each with a reader process. */
    static final int FACE_VISITS = 20;
    /** How often a picture is sent that the reader does not take yet. */
    static final int FRAME_TIMES = 10;
    /** How often a long series says how far it is. */
    static final Duration PROGRESS = Duration.ofSeconds(2);

    /** People of a bulk job that is measured; the center holds a million people's results of one institution. */
    static final int CROWD_MOST = 200_000;
    /** With fewer there is no tenth of them. */
    static final int CROWD_LEAST = 10;
    /** One answer in the folder; a whole job is sent within it, or fetched. */
    static final Duration BULK_ANSWER = Duration.ofMinutes(15);
    /** Between two questions how far a bulk job is. */
    static final Duration BULK_STATUS = Duration.ofSeconds(1);
    /** Between two looks at a process's memory. */
    static final Duration MEMORY_LOOK = Duration.ofMillis(200);

    /** Check-ins in the lists whose pages are measured: several times a clinic's busiest day. */
    static final int CHECK_INS = 1_000;
    /** Kinds of pages of one program. */
    static final int PAGE_KINDS = 50;
    /** From the last check-in at the desk to the last arrival in accounting. */
    static final Duration ARRIVALS = Duration.ofSeconds(60);

    /** Records of a log that is measured. */
    static final int EVIDENCE_LEAST = 1_000;

    static final int EVIDENCE_MOST = 10_000_000;
    /** Who append at once; a busy center has as many requests under way. */
    static final int EVIDENCE_CALLERS = 1_024;

    private Limits() {}
}
