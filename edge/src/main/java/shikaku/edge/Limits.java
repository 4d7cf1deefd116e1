package shikaku.edge;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Every limit of the edge, in one place. */
public final class Limits {
    /** Largest body a program accepts unless its configuration says otherwise ({@code shikaku.body-limit}). */
    public static final DataSize BODY = DataSize.ofKilobytes(256);
    /** Largest request line with headers, bytes. */
    public static final int HEADER_BYTES = 16 * 1024;
    /** Form fields and query parameters of one request. */
    public static final int PARAMETERS = 200;
    /**
     * A connection on which nothing came for so long before its request was complete is closed. It is the handshake's patience, too: on a line of 400 ms
     * there and back, one packet lost twice is four seconds of silence.
     */
    public static final Duration REQUEST_HEADER_WAIT = Duration.ofSeconds(5);
    /** The head of a request as a whole, and a handshake, unless a listener's configuration says otherwise: whoever drips them is hung up on. */
    public static final String REQUEST_HEAD = "10s";
    /** A body whose line is silent for so long is given up; programs have deadlines for the whole of a body besides. */
    public static final Duration BODY_SILENCE = Duration.ofSeconds(10);
    /** Idle time of a kept-alive connection; longer than a long poll. */
    public static final Duration KEEP_ALIVE = Duration.ofSeconds(75);
    /**
     * Connections open at one listener at a time, unless its configuration says otherwise. Each costs up to 100 KB of heap while its handshake is
     * under way, and the programs are started with 160 MB.
     */
    public static final int CONNECTIONS = 300;
    /** The most a listener may be configured for; a center for the whole country needs the heap for it. */
    public static final int CONNECTIONS_MAX = 20_000;
    /** Of these, what one address may hold where other machines get in: a clinic has a handful of machines behind its router. */
    public static final int CONNECTIONS_PER_ADDRESS = 100;
    /** Largest form that the framework reads by itself, before anything of ours has looked at it. */
    public static final int FORM_BYTES = 64 * 1024;
    /** Requests under way may take this long after SIGTERM. */
    public static final Duration SHUTDOWN = Duration.ofSeconds(2);
    /** Figure events kept for replay; a scripted day with 60 check-ins makes about 700. */
    public static final int FIGURE_EVENTS = 10_000;
    /** Figure events waiting for one slow page before it is dropped. */
    public static final int FIGURE_BACKLOG = 12_000;
    /** Pages that may watch the figure at a time. */
    public static final int FIGURE_WATCHERS = 16;
    /** Opening a connection to another program. */
    public static final Duration CONNECT = Duration.ofSeconds(5);
    /** Start of the embedded database, including the recovery after a crash. */
    public static final Duration DATABASE_START = Duration.ofSeconds(60);
    /** Connections of a program to its database. */
    public static final int DATABASE_CONNECTIONS = 10;
    /** Characters of a name or password typed at sign-in; BCrypt reads 72 bytes. */
    public static final int SIGN_IN_CHARACTERS = 72;
    /** Sessions of a program at a time; only a sign-in makes one, so these are a hundred accounts' and more than are ever open. */
    public static final int SESSIONS = 2_000;
    /** Sign-ins of one account at a time: all of a clinic's machines, some of them twice. */
    public static final int SESSIONS_OF_ONE = 20;
    /** A sign-in that nobody used for so long ends; a list that fetches itself is no use. */
    public static final Duration SESSION = Duration.ofHours(1);
    /** And one that began so long ago: the longest day of one person. */
    public static final Duration SESSION_WHOLE = Duration.ofHours(12);

    /** Tries in a row that may fail before a name must wait. */
    public static final int SIGN_IN_TRIES = 5;
    /** The first wait; each further failure doubles it. */
    public static final Duration SIGN_IN_WAIT = Duration.ofSeconds(10);
    /** The longest wait. Guessing then has 288 tries a day; a sentence of {@code SIGN_IN_REFUSED} names this number. */
    public static final Duration SIGN_IN_WAIT_MAX = Duration.ofMinutes(5);
    /** Names without an account, and known browsers, whose failed tries are remembered; the one that was typed longest ago is forgotten first. */
    public static final int SIGN_IN_NAMES = 1_000;
    /** A browser that signed in to an account keeps its own tries there for so long; browsers keep no cookie longer. */
    public static final Duration BROWSER_KNOWN = Duration.ofDays(400);
    /** Characters of a page's address to which a change of language comes back. */
    public static final int PAGE_PATH = 300;
    /** Refusals of one kind that are told to the program's evidence one by one within {@link #REFUSALS_GATHERED}. */
    public static final int REFUSALS_ALONE = 20;
    /** Refusals over that number are counted and told together when this time is over. */
    public static final Duration REFUSALS_GATHERED = Duration.ofMinutes(1);

    /** Bytes of a page below which it is not worth packing. */
    public static final int PACKED = 1_024;

    /** The key that signs the evidence's heads, two lines of Base64; ours take 130. */
    public static final int NOTE_KEY_BYTES = 1_024;
    /** How often a head of the evidence is signed where no time-stamping authority is configured. */
    public static final Duration CHECKPOINTS = Duration.ofMinutes(10);

    private Limits() {}
}
