package shikaku.message.reader;

/** The limits of the pipe between the terminal and a reader process. */
final class Limits {

    /** Characters of one line; the longest line is a verifier's chain of three certificates. */
    static final int LINE_LENGTH = 16_384;

    /** Certificates in a verifier's chain. */
    static final int CHAIN_LENGTH = 3;

    /** Bytes of one value; a holder's certificate has less than 2 KB. */
    static final int VALUE_BYTES = 8_192;

    /** Bytes of a nonce or a challenge. */
    static final int NONCE_BYTES = 32;

    /** Tries of the authentication PIN. */
    static final int PIN_TRIES = 3;

    /** Tries of 照合番号B. */
    static final int NUMBER_TRIES = 10;

    /** Characters of the one-time token of the reader's door for the kiosk page. */
    static final int TOKEN_LENGTH = 128;

    private Limits() {}
}
