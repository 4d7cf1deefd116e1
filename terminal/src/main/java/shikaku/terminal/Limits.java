package shikaku.terminal;

import java.time.Duration;

/** Every limit of the terminal, in one place. */
public final class Limits {
    /** A started reader must say that it is ready by then; a cold JVM on a slow clinic PC included. */
    public static final Duration READER_START = Duration.ofSeconds(20);
    /** A reader's answer to one command; a card needs about 0.1 s for a signature. */
    public static final Duration READER_ANSWER = Duration.ofSeconds(10);
    /** Between the end of a reader and the last line it left in its pipe. */
    public static final Duration READER_LAST_WORDS = Duration.ofMillis(300);
    /** A reader told to end, and each harder word after it. */
    public static final Duration READER_END = Duration.ofSeconds(1);
    /** Answers of a reader that nobody has fetched yet; more is a reader gone wrong. */
    public static final int READER_BACKLOG = 8;
    /** Lines of a reader's standard error that the log keeps. */
    public static final int READER_COMPLAINTS = 40;
    /** Characters of such a line. */
    public static final int READER_COMPLAINT = 200;
    /** What no card was asked about, in one check-in: fewer or more digits than a PIN or a 照合番号B has. */
    public static final int MISTYPED = 10;
    /** Wrong 照合番号B in one check-in; the card blocks after ten in a row, for every machine. */
    public static final int WRONG_FRONT_NUMBERS = 3;
    /** Comparisons of a face in a row that did not know the holder: then that card's face path is closed. */
    public static final int FACE_FAILURES = 10;
    /** A card that is not taken so long after all is done was forgotten: its reader ends, and the desk is told. */
    public static final Duration TAKE_CARD = Duration.ofMinutes(2);
    /** A forgotten card is seen by the next reader within this time; a card of the demo takes a second or two to come to another process. */
    public static final Duration FORGOTTEN_CARD = Duration.ofSeconds(5);
    /** Who took their card reads how it ended, and may say that a sibling follows, for so long. */
    public static final Duration AFTERWARDS = Duration.ofSeconds(30);
    /** Who called staff waits without an end, while their card lies there; looked at so often. */
    public static final Duration UNTIL_STAFF = Duration.ofDays(1);
    /** When the program ends, the check-in under way has this long to write down how it ended. */
    public static final Duration LAST_PATIENT = Duration.ofSeconds(3);
    /** Before another reader is started after one could not be. */
    public static final Duration READER_RETRY = Duration.ofSeconds(2);
    /** One question to the center, from the request to the last byte of the answer. */
    public static final Duration CENTER_ANSWER = Duration.ofSeconds(10);
    /** Bytes of an answer of the center. */
    public static final int CENTER_ANSWER_BYTES = 256 * 1024;
    /** One bulk message to or from the center, its last byte included: 50 MB over a clinic's line take minutes. */
    public static final Duration BULK_ANSWER = Duration.ofMinutes(30);
    /** Longest wait of accounting's long poll. */
    public static final Duration POLL = Duration.ofSeconds(55);
    /** Clients with a long poll open at a time, one each; a clinic has one accounting system, and two certificates while it renews. */
    public static final int POLLS = 4;
    /** Requests with a body in hand at accounting's door at a time, and as many bulk ones beside them; the next one is told to come again. */
    public static final int DOOR_BODIES = 4;
    /** Of those, one certificate's: whoever lets them drip in leaves the others theirs. */
    public static final int DOOR_BODIES_OF_ONE = 2;
    /** A body at accounting's door that is not there by then is refused. */
    public static final Duration DOOR_BODY_WAIT = Duration.ofSeconds(20);
    /** Bytes of a request at accounting's door. */
    public static final int DOOR_BYTES = 64 * 1024;
    /** How many days ahead patients may be asked about for the desk's list; the bookings of a long weekend and more. */
    public static final int ADVANCE_DAYS = 7;
    /** People of one bulk inquiry of whom the desk's list is kept; of the others in it the list says how many have trouble. */
    public static final int ADVANCE_PEOPLE = 500;
    /** Bytes of a bulk request at accounting's door, which waits in a file; the center takes no more. 100,000 people take about 50 MB. */
    public static final long BULK_DOOR_BYTES = 128L * 1024 * 1024;
    /** A bulk request at accounting's door that is not there by then is refused. */
    public static final Duration BULK_DOOR_BODY_WAIT = Duration.ofMinutes(10);
    /** What one account did in a month, as the list of contracts has it; somebody at a desk all month does a third of it. */
    public static final int STAFF_DEEDS = 20_000;
    /** Of them a page shows so many, a file all. */
    public static final int STAFF_DEEDS_SHOWN = 200;
    /** Months that can be looked at again: this one, and those of a year. */
    public static final int CONTRACT_MONTHS = 13;
    /** Check-ins the desk's list shows; a clinic of the demo has about twenty a day. */
    public static final int DESK_ROWS = 500;
    /** Rows of evidence in which the desk looks for the comparisons of its list; a clinic of the demo writes some 500 a day. */
    public static final int COMPARISON_LEAVES = 10_000;
    /** Pages of the desk that hear of news at a time: several at each of a clinic's desks. */
    public static final int DESK_STREAMS = 20;
    /** Of these, one account's: somebody who opens page after page leaves the others theirs. */
    public static final int DESK_STREAMS_OF_ONE = 8;
    /** Unconfirmed visits that the desk's list shows, the oldest first; of more it says how many. */
    public static final int DESK_NOTES = 100;
    /** A stream of news ends after this time, and the page's sign-in is looked at again. */
    public static final Duration DESK_STREAM = Duration.ofMinutes(5);
    /** Between two signs of life on it. */
    public static final Duration DESK_BEAT = Duration.ofSeconds(5);
    /** Registrations, or elements, that one row of evidence names; how many they were stands beside them. */
    public static final int NAMED = 100;
    /** Characters of one field typed at the desk. */
    public static final int DESK_FIELD = 40;
    /** Inquiries by one number that may find nobody before the next must wait: the children of a family, each mistyped once. */
    public static final int NUMBER_MISSES = 6;
    /** The first wait; each further miss doubles it. */
    public static final Duration NUMBER_WAIT = Duration.ofMinutes(5);
    /** The longest: whoever tries out the birthdates of fifteen years has some ten tries a day. */
    public static final Duration NUMBER_WAIT_LONGEST = Duration.ofHours(4);
    /** After so long without one they are forgotten; the close of the day forgets them, too. */
    public static final Duration NUMBER_MISSES_REMEMBERED = Duration.ofHours(24);
    /** Inquiries by one account that may find nobody before the next must wait: a morning's typing errors of a large reception. */
    public static final int ACCOUNT_MISSES = 20;
    /** The first wait; each further miss doubles it. */
    public static final Duration ACCOUNT_WAIT = Duration.ofSeconds(30);
    /** The longest: a reception that mistypes goes on, at six a hour. */
    public static final Duration ACCOUNT_WAIT_LONGEST = Duration.ofMinutes(10);
    /** After so long without one they are forgotten. */
    public static final Duration ACCOUNT_MISSES_REMEMBERED = Duration.ofHours(1);
    /** What whoever comes while the center, or the door, cannot serve is told to wait. */
    public static final Duration DOOR_RETRY = Duration.ofSeconds(10);

    /** Registrations of 照会番号 kept at a time; those of the day that were delivered give way to new ones. A clinic of the demo has about twenty a day. */
    public static final int REGISTRATIONS_KEPT = 2_000;
    /** Registrations sent for one that is handed in, itself and those before it; a center answers each in some milliseconds. */
    public static final int REGISTRATIONS_AT_ONCE = 20;
    /** A registration that could not be delivered for so many days is given up, until the patient's next visit. */
    public static final int REGISTRATION_DAYS = 31;
    /** What was typed is asked again for so many days after the visit. */
    public static final int ASK_AGAIN_DAYS = 7;
    /** A question that fails so often though the line works is set aside, and staff are told; with its pauses that takes most of an hour. */
    public static final int QUESTION_TRIES = 12;
    /** A visit that was never confirmed stands on the desk's list for so many days, unless staff settle it before. */
    public static final int LISTED_DAYS = 31;
    /** Visits without an answer of which accounting is told in one header of 8 KB at most; of more it is told of the oldest. */
    public static final int UNANSWERED_TOLD = 200;
    /** Visits settled at the desk without an answer that are told, and given back, at a time; the others follow. */
    public static final int SETTLED_TOLD = 50;
    /** First and longest pause before the center is asked again for what is owed; each is taken by half as much more or less at random. */
    public static final Duration CATCH_UP_FIRST = Duration.ofSeconds(2);

    public static final Duration CATCH_UP_LONGEST = Duration.ofMinutes(5);
    /** Between two questions that catch up: whoever stands at the kiosk comes first. */
    public static final Duration CATCH_UP_GAP = Duration.ofMillis(100);
    /** Between two looks while nothing is owed. */
    public static final Duration CATCH_UP_IDLE = Duration.ofSeconds(10);
    /** How often the close of the day is looked for. */
    public static final Duration CLOSE_TICK = Duration.ofSeconds(20);
    /** Somebody at the kiosk when the day closes has this long to finish; the last of them is asked no further then. */
    public static final Duration CLOSE_PATIENCE = Duration.ofMinutes(10);
    /** After the close, what is still under way is over; the center's and the reader's answers included it cannot take longer. */
    public static final Duration CLOSE_LAST = Duration.ofMinutes(12);
    /** Another program holds the store's file this long at most. */
    public static final Duration STORE_BUSY = Duration.ofSeconds(5);

    /** Bytes of a backup, and of each file in it; evidence of a clinic's year takes some tens of millions. */
    public static final int BACKUP_BYTES = 256 * 1024 * 1024;
    /** Rounds of PBKDF2 with HMAC-SHA-256 between a passphrase and the key of a backup; some tenths of a second. */
    public static final int BACKUP_ITERATIONS = 600_000;
    /** Characters of such a passphrase (rules of the guideline for passwords alone, rules.md §7.1). */
    public static final int PASSPHRASE = 13;

    /** Random bytes of an enrolment's secret, and of what the enrolled browser shows. */
    public static final int ENROLMENT_BYTES = 32;
    /** A browser stays the kiosk for so long; browsers keep no cookie longer. */
    public static final Duration ENROLLED = Duration.ofDays(400);

    /** The distribution host's answer to the question what it offers. */
    public static final Duration SIGNATURE_LIST = Duration.ofSeconds(20);
    /** freshclam's connection to it. */
    public static final Duration SIGNATURE_CONNECT = Duration.ofSeconds(10);
    /** A download that stands still so long is given up. */
    public static final Duration SIGNATURE_SILENCE = Duration.ofSeconds(60);
    /** freshclam, from its start to its end: 300 MB over a clinic's line, and their trial load. */
    public static final Duration SIGNATURE_UPDATE = Duration.ofMinutes(30);
    /** Bytes of what freshclam says that are read. */
    public static final int FRESHCLAM_SAID = 64 * 1024;

    private Limits() {}
}
