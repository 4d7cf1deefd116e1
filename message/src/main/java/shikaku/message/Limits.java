package shikaku.message;

/** The limits of everything this library reads from a wire. The pipe to the reader process has its own. */
public final class Limits {

    /** Bytes of one XML message. A registration of 1,000 people stays under it; larger jobs are read one person at a time. */
    public static final int MESSAGE_BYTES = 4 * 1024 * 1024;

    /** Elements inside elements, the root counted. The deepest known message needs seven. */
    public static final int DEPTH = 12;

    /** Elements of one message. */
    public static final int ELEMENTS = 100_000;

    /** Characters (UTF-16 units) of one element's text; a certificate of 8 KB in Base64 stays under it. */
    public static final int TEXT_LENGTH = 16_384;

    /** Characters of all texts of one message, or of what stands around the people of a bulk one and one of them: half of the largest message. */
    public static final int TEXTS = 2 * 1024 * 1024;

    /** Characters of an element's name. */
    public static final int NAME_LENGTH = 100;

    /** Different names in one message, of elements, attributes, name spaces and instructions; the known dictionary has some 300. */
    public static final int NAMES = 1_000;

    /**
     * Characters from one tag to the next, remarks and attributes counted: {@link #TEXT_LENGTH} characters, each written as a reference, stay
     * under it.
     */
    public static final int BETWEEN_TAGS = 160 * 1024;

    /** Characters of 任意の識別子 and of the identifier of a file (our decision; the official limit is not public). */
    public static final int ARBITRARY_IDENTIFIER_LENGTH = 100;

    /** Characters of a code or a message that somebody else's center sends. */
    public static final int PROCESSING_MESSAGE_LENGTH = 1_000;

    /** Bytes of one value in Base64: certificates, signatures, challenges. */
    public static final int OCTETS = 8_192;

    /** Bytes of every nonce and challenge, and of a SHA-256. */
    public static final int NONCE_OCTETS = 32;

    /** Certificates in a verifier's chain. */
    public static final int VERIFIER_CHAIN = 3;

    /** Coverage records in one registration. */
    public static final int COVERAGE_RECORDS = 1_000;

    /** Certificates of one person in one registration: the card's, the phone's, and those before a renewal. */
    public static final int CERTIFICATE_SERIALS = 20;

    /** Results for one person in one answer: an insurance, 医療扶助, and room. */
    public static final int RESULTS_OF_ONE_PERSON = 10;

    /** Reference numbers that come back for one person. */
    public static final int REFERENCE_NUMBERS = 20;

    /** 医療券・調剤券 of one person in one answer. */
    public static final int TICKETS = 20;

    /** Characters of one text of a 医療券 (our decision). */
    public static final int TICKET_TEXT_LENGTH = 200;

    /** People in one bulk job (our decision; the official limit is not public). */
    public static final int BULK_UNITS = 200_000;

    /** Characters of a bulk request's own name, which must not meet another's by chance. */
    public static final int REQUEST_KEY_LENGTH_LEAST = 16;

    /** And no more than these. */
    public static final int REQUEST_KEY_LENGTH = 64;

    /** Bytes of one bulk message, which is read and written one person at a time. */
    public static final long BULK_BYTES = 512L * 1024 * 1024;

    /** Elements of one person in a bulk message. */
    public static final int BULK_UNIT_ELEMENTS = 500;

    /** Characters of 受付番号 (our decision). */
    public static final int RECEPTION_NUMBER_LENGTH = 40;

    /** Names of dropped elements that are reported for one message. */
    public static final int DROPPED_NAMES = 100;

    private Limits() {}
}
