package shikaku.card.chip;

import javax.smartcardio.ResponseAPDU;

/** The two bytes that end every answer (ステータスワード, ISO/IEC 7816-4 §5.6). */
public enum StatusWord {
    OK(0x9000),
    AUTHENTICATION_FAILED(0x6300),
    MEMORY_FAILURE(0x6581),
    WRONG_LENGTH(0x6700),
    WRONG_FILE_KIND(0x6981),
    SECURITY_STATUS(0x6982),
    PIN_BLOCKED(0x6984),
    CONDITIONS_NOT_MET(0x6985),
    NO_CURRENT_FILE(0x6986),
    WRONG_DATA(0x6A80),
    NOT_FOUND(0x6A82),
    WRONG_P1_P2(0x6A86),
    KEY_NOT_FOUND(0x6A88),
    WRONG_OFFSET(0x6B00),
    UNKNOWN_INSTRUCTION(0x6D00),
    UNKNOWN_CLASS(0x6E00);

    private static final int TRIES_LEFT = 0x63C0;

    private final int value;

    StatusWord(int value) {
        this.value = value;
    }

    /** The number on the wire. */
    public int value() {
        return value;
    }

    /** An answer that is nothing but this status. */
    public ResponseAPDU alone() {
        return word(value);
    }

    /** {@code 63Cn}: not verified, n tries left. */
    static ResponseAPDU triesLeft(int tries) {
        return word(TRIES_LEFT | tries);
    }

    private static ResponseAPDU word(int value) {
        return new ResponseAPDU(new byte[] {(byte) (value >> 8), (byte) value});
    }
}
