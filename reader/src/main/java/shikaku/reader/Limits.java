package shikaku.reader;

import java.time.Duration;

/** All limits of the reader in one place. */
final class Limits {
    /** How long a process may live after a card came; what it holds ends with it at the latest then. */
    static final Duration LIFETIME = Duration.ofMinutes(15);
    /** How long a PIN or number that is faster than the terminal's word waits for it. */
    static final Duration WAIT_FOR_TURN = Duration.ofSeconds(2);
    /** How long a whole command may take at the reader; the terminal waits a little longer. */
    static final Duration COMMAND_TIME = Duration.ofSeconds(8);
    /** pcscd looks for cards every 400 ms; a fault within that time of a removal is the removal. */
    static final Duration REMOVAL_NOTICED = Duration.ofMillis(600);
    /** How long the end of a process waits for a command under way, so that the card can be reset; otherwise pcscd does it. */
    static final Duration LETTING_GO = Duration.ofMillis(500);
    /** How often presence is asked again where a wait cannot be interrupted. */
    static final Duration PRESENCE_POLL = Duration.ofMillis(200);
    /** How long the slot of the process before may still be taken. */
    static final Duration SLOT_TAKEN = Duration.ofSeconds(5);
    /** Pause between two attempts to take the slot. */
    static final Duration SLOT_PAUSE = Duration.ofMillis(20);
    /** Random bytes of the door's token. */
    static final int TOKEN_BYTES = 32;
    /**
     * Connections at the door at the same time; the page needs two. A program of this machine that opens new ones without end keeps the page out while it does:
     * of silent, slow and refused ones each is gone within seconds, but the door cannot know the page before it has spoken.
     */
    static final int DOOR_CONNECTIONS = 64;
    /** Connections that may wait at the door. */
    static final int DOOR_BACKLOG = 8;
    /** Bytes of a camera frame: a JPEG of 1280×720 at good quality has half of it. */
    static final int FRAME_BYTES = 512 * 1024;
    /** Frames in memory at the same time: one is looked at, one waits, one comes in. */
    static final int FRAMES_AT_DOOR = 3;
    /** Frames a second; a page that waits for each answer sends fewer. */
    static final int FRAMES_A_SECOND = 15;
    /** Frames of a whole visit, of all its comparisons. */
    static final int FRAMES_A_VISIT = 900;
    /** Frames that are compared together. */
    static final int FRAMES_COMPARED = 3;
    /** How long all comparisons of a visit may take. */
    static final Duration FACE_VISIT = Duration.ofMinutes(3);
    /** How long a comparison goes on without a picture. */
    static final Duration NO_FRAMES = Duration.ofSeconds(10);
    /** How long a page waits for the word about its frame. */
    static final Duration FRAME_ANSWER = Duration.ofSeconds(5);
    /** How long the first comparison waits for the end of a rehearsal under way, which on a busy machine hardly gets its turn; other ways stand beside it. */
    static final Duration FACE_WARMING = Duration.ofSeconds(45);
    /** What the rehearsal adds to its nice value, which ends at 19. */
    static final int REHEARSAL_NICER = 10;
    /** Seconds for a request to arrive as a whole, and for its first byte after the connection. */
    static final int REQUEST_SECONDS = 2;
    /** How often the door looks for connections that have said nothing. */
    static final Duration SILENCE_CHECKED = Duration.ofSeconds(1);
    /** Bytes of a request's headers. */
    static final int HEADER_BYTES = 8_192;
    /** How long a browser may remember the answer to its preflight, in seconds. */
    static final int PREFLIGHT_SECONDS = 600;

    private Limits() {}
}
