package shikaku.card;

import java.time.Duration;

/** All limits of the card library in one place. */
public final class Limits {
    /** Bytes of a frame between reader and card (u16 length). */
    public static final int FRAME_BYTES = 65_535;
    /** Data bytes of one answer: a frame less the status word. */
    public static final int ANSWER_BYTES = FRAME_BYTES - 2;
    /** Smallest certificate in a file; clients take the length from bytes 2 and 3 of {@code 30 82 hh ll} without looking. */
    public static final int CERTIFICATE_BYTES_MIN = 256;
    /** Largest certificate that a program accepts from a card, and that a virtual card holds. */
    public static final int CERTIFICATE_BYTES_MAX = 8_192;
    /** Bytes of a card image file. */
    public static final int IMAGE_BYTES = 262_144;
    /** Bytes of one file of a card. */
    public static final int FILE_BYTES = 32_767;
    /** Digits of the authentication PIN. */
    public static final int PIN_DIGITS = 4;
    /** Tries of the authentication PIN. */
    public static final int PIN_TRIES = 3;
    /** Digits of 照合番号B. */
    public static final int NUMBER_B_DIGITS = 14;
    /** Tries of the signature password. */
    public static final int PASSWORD_TRIES = 5;
    /** Tries of 照合番号A and B (public) and of 生年月日 (our profile). */
    public static final int NUMBER_TRIES = 10;
    /** Longest PIN a card looks at; a longer one is a wrong length and costs no try. */
    public static final int PIN_BYTES_MAX = 16;
    /** How often an image is read anew that was replaced while it was read. */
    public static final int IMAGE_READINGS = 3;
    /** How long a card may take to answer one command before it counts as gone. */
    public static final Duration ANSWER_TIME = Duration.ofSeconds(5);
    /** Pause between two attempts of a card to reach its slot. */
    public static final Duration RETRY_PAUSE = Duration.ofMillis(25);

    private Limits() {}
}
