package shikaku.center;

import java.time.Duration;
import java.time.Period;

/** Every limit of the center in one place (law 7), but for those that its configuration sets. */
public final class Limits {
    /** Bytes of a message from a terminal; the longest, a card inquiry, takes about 4 KB. */
    public static final int TERMINAL_MESSAGE_BYTES = 32 * 1024;

    /** Bytes of an insurer's registration. */
    public static final int REGISTRATION_BYTES = shikaku.message.Limits.MESSAGE_BYTES;

    /**
     * Bodies longer than {@link #TERMINAL_MESSAGE_BYTES} in memory at a time. What is read from the largest takes some ten times its
     * bytes, and the center has 192 MB.
     */
    public static final int LARGE_BODIES_AT_ONCE = 4;

    /** Of those, one client's; an insurer sends one portion after the other. */
    public static final int LARGE_BODIES_OF_ONE = 1;

    /** A body that is not there by then is refused with the next of its bytes, or when the line has been silent for ten seconds. */
    public static final Duration BODY_WAIT = Duration.ofSeconds(20);

    /** A card session serves this long; reading a card, PIN and consents included, takes about a minute. */
    public static final Duration CARD_SESSION = Duration.ofMinutes(5);

    /**
     * A card may still be open this long after the verifier opened it; then a PIN is not believed. A sentence of {@code
     * SESSION_CARD_STILL_OPEN} names this number. Shorter than {@link #EXPIRED_SESSION_REMEMBERED}, which keeps what is asked about.
     */
    public static final Duration OPENING_DOUBTED = CARD_SESSION;

    /** Sessions an institution may have open; a hospital's readers, each with an abandoned one or two. Then the oldest idle one gives way. */
    public static final int OPEN_CARD_SESSIONS = 200;

    /** Expired sessions are remembered this long, to say "expired" and not "unknown". */
    public static final Duration EXPIRED_SESSION_REMEMBERED = Duration.ofHours(1);

    /** Records of an insurer that take effect in one transaction, named in one record of evidence; everybody else's waits that long. */
    public static final int RECORDS_AT_ONCE = 100;

    /** Refused lines of one registration that have a row of evidence each; whoever sends more of them shares rows among the rest. */
    public static final int REJECTIONS_ON_RECORD = 100;

    /** How long before the center's clock a consent may have been given. Our profile. */
    public static final Duration CONSENT_BACK = Duration.ofDays(1);

    /** How far a terminal's clock may be ahead of the center's where it writes the time of a consent. Our profile. */
    public static final Duration CONSENT_AHEAD = Duration.ofMinutes(10);

    /** Bytes of randomness in a session's identifier. */
    public static final int SESSION_IDENTIFIER_BYTES = 24;

    /** The list of withdrawn clients is signed anew after this long, so that the doors always hold one with days to serve. */
    public static final Duration WITHDRAWALS_RENEWED = Duration.ofDays(1);

    /** How often the running center looks whether it is time. */
    public static final Duration WITHDRAWALS_LOOKED_AT = Duration.ofHours(1);

    /** Whoever works in the site authority's folder waits this long for another, then says so and gives up. */
    public static final Duration SITE_LOCK_WAIT = Duration.ofSeconds(10);

    /** How often the running center takes over the evidence of what was issued and withdrawn beside it. */
    public static final Duration SITE_RECORDED = Duration.ofSeconds(10);

    /** Issuances and withdrawals whose evidence may wait for the center; the next issuance is refused, a withdrawal never is. */
    public static final int UNRECORDED = 1_000;

    /** A file with one of them; ours take up to 700. */
    public static final int UNRECORDED_BYTES = 1_024;

    /** A file with a password; ours take 32 bytes. */
    public static final int PASSWORD_BYTES = 256;

    /** Bytes of a bulk job's message, which waits in a file; 100,000 people take about 50 MB. */
    public static final long BULK_BYTES = 128L * 1024 * 1024;

    /** A bulk job's message is refused when it is not there by then; a clinic's line needs a minute for 50 MB. */
    public static final Duration BULK_BODY_WAIT = Duration.ofMinutes(10);

    /** Bulk messages that come in at a time, one of each institution. */
    public static final int BULK_BODIES_AT_ONCE = 4;

    /** A bulk message waits so long for another one of its institution; a line that died is noticed sooner. */
    public static final Duration BULK_TURN = Duration.ofSeconds(60);

    /**
     * People of a bulk job who are decided together. One row of evidence names all of them and the items that were disclosed, some 30, among
     * the {@link shikaku.evidence.Limits#ITEMS} that it may have.
     */
    public static final int BULK_PORTION = 90;

    /** Bulk jobs of an institution that are not finished. */
    public static final int BULK_JOBS_UNDER_WAY = 4;

    /** An institution with so many people in its jobs, finished ones included, begins no other until some were erased. */
    public static final long BULK_PEOPLE_KEPT = 1_000_000;

    /** A bulk job's result can be fetched so long; two sentences of {@code BULK_JOB_UNKNOWN} name this number. */
    public static final Duration BULK_RESULT_KEPT = Duration.ofDays(7);

    /** Bulk jobs erased in one transaction; everybody else's evidence waits that long. */
    public static final int BULK_ERASED = 10;

    /** How often the running center looks for bulk jobs to work on. */
    public static final Duration BULK_LOOKED_AT = Duration.ofMillis(500);

    /** When the center ends, the portion in hand has so long; what was not done is found at the next start. */
    public static final Duration BULK_LAST_PORTION = Duration.ofSeconds(2);

    /** How often it looks for bulk jobs to erase. */
    public static final Duration BULK_ERASURE_LOOKED_AT = Duration.ofHours(1);

    /** How often the log says how far a bulk job is. */
    public static final Duration BULK_PROGRESS = Duration.ofSeconds(5);

    /** How long ago a visit may be that is asked about in an emergency search: a terminal keeps its note for a month. */
    public static final Period EMERGENCY_BACK = Period.ofMonths(1);

    /** The emergency search stays open for so long at most, whatever an operator says. */
    public static final Duration EMERGENCY_LONGEST = Duration.ofHours(24);
    /** Rows of coverages with one birth date and sex that the emergency search looks through; 160 million records make some 3,000. */
    public static final int BORN_ON = 20_000;

    /** Clients whose last call the operators' pages know; with more, those heard of last. A center of 230,000 institutions shows its busiest. */
    public static final int CALLERS_WATCHED = 20_000;

    /** Registrations, a row an insurer and day: all 3,400 insurers for three days, or those of a town for years. */
    public static final int REGISTRATIONS_WATCHED = 10_000;

    /** Certificates of the site authority that the operators' pages look through, the last ones. */
    public static final int ISSUED_KNOWN = 20_000;

    /** Rows of one table of the operators' pages. */
    public static final int ROWS_SHOWN = 200;

    /** A certificate of a client that ends sooner than this is to be renewed now. */
    public static final Duration CERTIFICATE_SOON = Duration.ofDays(30);

    /** Messages that one account may try within {@link #CONSOLE_SPAN}; each leaves a row of evidence. */
    public static final int CONSOLE_TURNS = 60;

    /** See {@link #CONSOLE_TURNS}. */
    public static final Duration CONSOLE_SPAN = Duration.ofMinutes(1);

    /** Rows of evidence of before its start that the center counts when it begins. */
    public static final int ROWS_RECALLED = 20_000;

    /**
     * Typed inquiries and registrations of one institution that may find nobody before the next must wait: of a hospital's several hundred a day every tenth is mistyped.
     * Our profile, as are the four below.
     */
    public static final int MISSES_OF_ONE = 60;

    /** One more is free after each such time: who tries out numbers has sixty, and then sixty an hour. */
    public static final Duration MISS_OF_ONE_REGAINED = Duration.ofMinutes(1);

    /**
     * People on an institution's lists (一括照会, 照会番号一括登録) who may be nobody; one more is free after {@link #MISS_OF_ONE_REGAINED}, as for what is typed. A clinic's list of a morning has
     * some hundred people whom it has seen before, a hospital's some thousand, and hardly one in twenty of them is nobody any more.
     */
    public static final int MISSES_ON_LISTS = 500;

    /** The same for one number asked by one institution: 366 birthdays take three days and not a minute. */
    public static final int MISSES_OF_A_NUMBER = 10;

    public static final Duration MISS_OF_A_NUMBER_REGAINED = Duration.ofMinutes(10);

    /** Numbers and institutions whose misses are remembered; who was counted longest ago is forgotten first. */
    public static final int MISSES_REMEMBERED = 100_000;

    private Limits() {}
}
