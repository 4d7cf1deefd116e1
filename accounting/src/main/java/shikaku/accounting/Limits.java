package shikaku.accounting;

import java.time.Duration;
import java.time.LocalDate;
import shikaku.domain.PersonName;

/** Every limit of the accounting system, in one place. */
public final class Limits {
    /** Largest result or answer taken from the terminal's door, bytes; a full result with all certificates has about 8 KB. */
    public static final int DOCUMENT_BYTES = 128 * 1024;
    /** Largest answer about many people, bytes; one person has about 2 KB. */
    public static final int BULK_BYTES = 1024 * 1024;
    /** Booked patients of a day without a key of whom the desk is told: what its list, and a message of the door's, has room for. */
    public static final int LEFT_OUT = 100;

    /** People in one bulk inquiry: its request must pass the terminal's door, which takes 64 KB. */
    public static final int BULK_PEOPLE = 100;
    /** First and last day that a page takes, of a certificate, a booking or a month; nobody who comes has to do with another. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);
    /** How long the terminal may hold a long poll open before it says that nothing came. */
    public static final Duration LONG_POLL = Duration.ofSeconds(25);
    /** From the question to the last byte of the answer, beyond what was waited for on purpose. */
    public static final Duration ANSWER = Duration.ofSeconds(15);
    /** Between two questions when nothing came, so that a door which answers at once is not asked without end. */
    public static final Duration POLL_GAP = Duration.ofMillis(200);
    /** First and longest pause after the door could not be reached. */
    public static final Duration DOOR_FIRST_PAUSE = Duration.ofMillis(500);

    public static final Duration DOOR_LONGEST_PAUSE = Duration.ofSeconds(10);
    /** First and longest pause before ⑨ of one patient is tried again. */
    public static final Duration REGISTRATION_FIRST_PAUSE = Duration.ofSeconds(2);

    public static final Duration REGISTRATION_LONGEST_PAUSE = Duration.ofMinutes(10);
    /** Attempts of one ⑨; after that it waits for the patient's next visit. About five days. */
    public static final int REGISTRATION_ATTEMPTS = 720;
    /** Registrations taken up in one round. */
    public static final int REGISTRATION_BATCH = 20;
    /** Between two looks for due registrations. */
    public static final Duration REGISTRATION_GAP = Duration.ofMillis(500);
    /** Visits asked about again in one round, and between two looks for more. */
    public static final int CHECK_BATCH = 20;

    public static final Duration CHECK_GAP = Duration.ofMillis(500);
    /** Every how many rounds a month is looked through for visits that nobody has asked about: once a minute, for it may have thousands. */
    public static final int CHECK_LOOK_ROUNDS = 120;

    /** How long it stands that a visit's coverage was found valid: until then its month may be begun anew without asking about it. */
    public static final Duration CHECK_STANDS = Duration.ofHours(12);
    /** How soon a visit with trouble may be asked about again. */
    public static final Duration CHECK_AGAIN = Duration.ofMinutes(2);
    /** Questions in a row that nobody answers: after that the terminal, or the center behind it, is taken for down. */
    public static final int UNANSWERED_IN_A_ROW = 3;
    /** First and longest pause after the terminal could not be asked. */
    public static final Duration CHECK_FIRST_PAUSE = Duration.ofSeconds(2);

    public static final Duration CHECK_LONGEST_PAUSE = Duration.ofMinutes(5);
    /** A check in advance that has no answer by then will have none before the patients come. */
    public static final Duration AHEAD_PATIENCE = Duration.ofHours(6);
    /** Until which day of the next month the claims of a month go out (翌月10日, field knowledge). */
    public static final int CLAIM_DAY = 10;

    /** Visits of one month on one page of its list, and how many pages there are; all are counted. */
    public static final int MONTH_ROWS = 100;

    public static final int MONTH_PAGES = 50;
    /** Highest points of one visit, six digits; a claim of a whole month from 380,000 on is looked at by a board of its own (field knowledge). */
    public static final int VISIT_POINTS = 999_999;

    /** What is being written when the program ends may take this long. */
    public static final Duration END = Duration.ofSeconds(2);
    /** Letters that may be typed for an item of a chart: as long as a name may be. */
    public static final int TYPED_LETTERS = PersonName.MAX_LENGTH;
    /** Rows of the day's list, the newest; the page says when there are more. */
    public static final int LIST_ROWS = 500;
    /** Arrivals of which is remembered what certificates their documents hold; a list and the histories looked at beside it. */
    public static final int CERTIFICATES_REMEMBERED = 2 * LIST_ROWS;
    /** Patients on one page of a search, and how many pages there are: whoever finds more types more. */
    public static final int SEARCH_ROWS = 20;

    public static final int SEARCH_PAGES = 10;
    /** Rows of one patient's history. */
    public static final int HISTORY_ROWS = 200;

    private Limits() {}
}
