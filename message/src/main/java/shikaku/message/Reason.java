package shikaku.message;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that can go wrong or needs a word, once for all programs: a code of our own, what the reception does
 * (受付の対応), what the vendor does (業者向け).
 *
 * <p>The official list (別紙6-1) is not public; ours keeps its two places. A code that begins with {@code M} concerns a
 * whole message and stands in the header ({@code ErrorCode}), or in a bulk result in the unit of the one person who could not be understood; {@code P} concerns one person and stands in the body
 * ({@code ProcessingResultCode}); {@code C} arises at the counter and never travels as an OQS element. The two digits
 * after the letter name the group. A code is never given another meaning; nobody is shown a code without its sentence.
 * The sentences lie in {@code words/reasons_ja.properties} and {@code words/reasons_en.properties}.
 */
public enum Reason {
    // M01: the message itself
    MESSAGE_TOO_LARGE("M0101"),
    MESSAGE_MALFORMED("M0102"),
    ELEMENT_MISSING("M0103"),
    ELEMENT_REPEATED("M0104"),
    VALUE_NOT_ALLOWED("M0105"),
    UNKNOWN_ELEMENT_KEPT("M0106"),
    ITEM_NOT_ALLOWED("M0107"),
    FORBIDDEN_CHARACTER("M0108"),
    FORBIDDEN_XML("M0109"),
    UNEXPECTED_MESSAGE("M0110"),
    MESSAGE_TOO_SLOW("M0111"),
    CONSENT_TIME_OUT_OF_BOUNDS("M0112"),
    REQUEST_NAME_NOT_ALLOWED("M0113"),

    // M02: who is asking
    NOT_A_CLIENT_CERTIFICATE("M0201"),
    WRONG_INSTITUTION("M0202"),
    WRONG_ROLE("M0203"),
    TOO_MANY_REQUESTS("M0205"),
    CLIENT_WITHDRAWN("M0206"),
    CLIENT_STATE_UNKNOWN("M0207"),
    CLIENT_CERTIFICATE_OUT_OF_DATE("M0208"),
    TOO_MANY_CONNECTIONS("M0209"),
    EMERGENCY_SEARCH_CLOSED("M0210"),
    REGISTRATIONS_FULL("M0211"),

    // M03: the card session
    SESSION_UNKNOWN("M0301"),
    SESSION_EXPIRED("M0302"),
    SESSION_USED("M0303"),
    SESSION_OUT_OF_ORDER("M0304"),
    SESSION_CARD_CHANGED("M0305"),
    SESSION_CARD_STILL_OPEN("M0306"),
    SESSION_METHOD_CHANGED("M0307"),

    // M05: handing results to accounting
    DELIVERIES_BEGIN_ANEW("M0501"),
    DELIVERY_NEVER_OFFERED("M0502"),

    RESULTS_BY_FOLDER("M0503"),
    FILE_KIND_UNKNOWN("M0504"),
    FOLDER_UNUSABLE("M0505"),
    ANSWER_PLACE_TAKEN("M0506"),
    REQUEST_FELLED_PROGRAM("M0507"),
    REQUEST_NOT_TAKEN("M0508"),

    // M06: 一括
    BULK_JOB_UNKNOWN("M0601"),
    BULK_JOBS_TOO_MANY("M0602"),
    REQUEST_NAME_TAKEN("M0603"),

    // M09: the center and the way to it
    CENTER_UNREACHABLE("M0901"),
    CENTER_BUSY("M0902"),
    EVIDENCE_UNAVAILABLE("M0903"),
    INTERNAL_FAULT("M0904"),
    TIMEOUT("M0905"),
    RECEIPT_MISSING("M0906"),
    EVIDENCE_NOT_STAMPED("M0907"),

    // P01: the holder's authentication certificate
    CERTIFICATE_WRONG_PURPOSE("P0101"),
    CERTIFICATE_WRONG_POLICY("P0102"),
    CERTIFICATE_UNTRUSTED("P0103"),
    CERTIFICATE_NOT_YET_VALID("P0104"),
    CERTIFICATE_EXPIRED("P0105"),
    CERTIFICATE_EXPIRED_IN_GRACE("P0106"),
    CERTIFICATE_REVOKED("P0107"),
    CERTIFICATE_UNKNOWN("P0108"),
    REVOCATION_UNAVAILABLE("P0109"),
    SIGNATURE_WRONG("P0110"),
    CERTIFICATE_MALFORMED("P0111"),
    OCSP_UNREACHABLE("P0112"),
    OCSP_REFUSED("P0113"),
    OCSP_ANSWER_MALFORMED("P0114"),
    OCSP_ANSWER_OF_ANOTHER_CERTIFICATE("P0115"),
    OCSP_SIGNATURE_WRONG("P0116"),
    OCSP_SIGNER_NOT_AUTHORIZED("P0117"),
    OCSP_ANSWER_STALE("P0118"),
    OCSP_NONCE_WRONG("P0119"),

    // P02: the person and the coverage
    PERSON_NOT_REGISTERED("P0201"),
    BLOCKED_PENDING_IDENTITY_CHECK("P0202"),
    COVERAGE_DATE_OUT_OF_BOUNDS("P0203"),
    COVERAGE_ENDED("P0204"),
    NEWER_COVERAGE_EXISTS("P0205"),
    NO_COVERAGE_FOUND("P0206"),
    SEVERAL_PERSONS_MATCH("P0207"),
    TICKET_NOT_REGISTERED("P0208"),
    SHARE_NOT_TOLD("P0209"),
    NOBODY_UNDER_FOUR_ITEMS("P0210"),
    SEVERAL_UNDER_FOUR_ITEMS("P0211"),

    // P03: reference numbers
    REFERENCE_NUMBER_REFUSED("P0301"),
    REGISTRATION_QUEUED("P0302"),
    REFERENCE_NUMBER_FITS_NOBODY("P0303"),
    REFERENCE_NUMBER_FITS_SEVERAL("P0304"),
    REFERENCE_NUMBER_TAKEN("P0305"),

    // P04: registration by insurers
    COVERAGE_RECORD_REFUSED("P0401"),
    COVERAGE_OF_ANOTHER_INSURER("P0402"),
    COVERAGE_LINKAGE_NOT_PERMITTED("P0403"),

    // P05: issuing and revoking cards' certificates
    CERTIFICATE_SERIAL_TAKEN("P0501"),
    CERTIFICATE_SERIAL_UNKNOWN("P0502"),
    CERTIFICATE_PERIOD_NOT_ALLOWED("P0503"),
    CERTIFICATE_KEY_NOT_ALLOWED("P0504"),
    CERTIFICATE_REGISTER_FULL("P0505"),

    // C01: card
    CARD_REMOVED("C0101"),
    CARD_NOT_READABLE("C0102"),
    NOT_A_MY_NUMBER_CARD("C0103"),

    // C02: PIN
    PIN_WRONG("C0201"),
    PIN_BLOCKED("C0202"),
    PIN_DISABLED("C0203"),
    PIN_MALFORMED("C0204"),

    FRONT_NUMBER_MALFORMED("C0205"),

    FRONT_NUMBER_WRONG("C0206"),
    FRONT_NUMBER_BLOCKED("C0207"),

    // C03: verifier and identification
    VERIFIER_REFUSED("C0301"),
    NOT_THE_HOLDER("C0302"),

    // C04: reader
    READER_LOST("C0401"),
    READER_BUSY("C0402"),
    READER_OUT_OF_ORDER("C0403"),
    READER_NOT_PROTECTED("C0404"),
    READER_PROTECTION_RELAXED("C0405"),

    // C05: the course of a check-in
    ABANDONED("C0501"),
    WAITED_TOO_LONG("C0502"),
    RESULT_NOT_KEPT("C0503"),
    COMPARISON_ALREADY_DECIDED("C0504"),
    NOT_AS_ASSUMED("C0505"),
    ASKED_TOO_LATE("C0506"),
    NOTE_ALREADY_DECIDED("C0507"),
    QUESTION_SET_ASIDE("C0508"),
    REGISTRATION_GIVEN_UP("C0509"),
    RESULT_UNREADABLE("C0511"),
    SEARCHED_NOTE_CHANGED("C0510"),
    TYPED_INQUIRIES_WAIT("C0512"),
    NUMBERS_GUESSED("C0513"),

    // C06: the face
    FACE_PHOTO_UNREADABLE("C0601"),
    FACE_FRAME_REFUSED("C0602"),
    FACE_FRAMES_TOO_MANY("C0603"),
    FACE_MODELS_MISSING("C0604"),
    FACE_NOT_LIVE("C0605"),
    FACE_FRAMES_TOO_FAST("C0606"),

    FACE_NOT_RECOGNIZED("C0607"),
    FACE_UNSURE("C0608"),
    FACE_NO_PHOTO("C0609"),
    FACE_NO_FRAMES("C0610"),
    FACE_CLOSED("C0611"),
    FACE_NOT_CLOSED("C0618"),
    FACE_CAMERA_DRAWN("C0612"),
    FRONT_NOT_SIGNED("C0613"),
    FRONT_COPIED("C0614"),
    FRONT_OF_ANOTHER("C0615"),
    FRONT_UNCHECKED("C0616"),
    FACE_NOT_READY("C0617"),
    FACE_TASK_BY_ANOTHER("C0619"),

    // C07: between accounting and the terminal's door
    TERMINAL_UNREACHABLE("C0701"),
    DELIVERY_OUT_OF_ORDER("C0702"),
    ARRIVAL_ALREADY_DECIDED("C0703"),
    CHART_CHANGED_MEANWHILE("C0704"),
    NOTHING_TO_UNDO("C0705"),
    SUBSIDY_NOT_ACCEPTED("C0706"),
    PATIENT_NOT_IN_FILE("C0707"),
    NO_KEY_TO_ASK_WITH("C0708"),
    BULK_ANSWER_LACKS_PERSON("C0709"),
    BULK_ANSWER_LATE("C0710"),
    MONTH_WITHOUT_VISITS("C0711"),
    MONTH_ASKED_ALREADY("C0712"),
    BOOKINGS_ASKED_ALREADY("C0713"),
    DAY_WITHOUT_BOOKINGS("C0714"),
    POINTS_NOT_ACCEPTED("C0715"),

    // C08: the staff
    SIGN_IN_REFUSED("C0801"),
    SIGN_IN_WAITS("C0802"),

    // C09: the pages
    REQUEST_UNREADABLE("C0901"),
    SIGN_IN_NEEDED("C0902"),
    PAGE_NOT_ALLOWED("C0903"),
    PAGE_NOT_FOUND("C0904"),
    KIOSK_NOT_ENROLLED("C0905"),
    ENROLMENT_REFUSED("C0906"),
    WATCHED_BY_MANY("C0907"),

    // C10: the virus scanner and its signatures
    SIGNATURES_NOT_REACHED("C1001"),
    SIGNATURES_REFUSED("C1002"),
    SIGNATURES_NOT_OFFERED("C1003"),
    SIGNATURES_DAMAGED("C1004"),
    SIGNATURES_NOT_TAKEN("C1005"),
    SCANNER_NOT_INSTALLED("C1006"),
    SIGNATURES_STALE("C1007"),
    SCANNER_NOT_CONFIGURED("C1008"),
    SCANNER_SILENT("C1009"),
    FILE_INFECTED("C1010"),
    FILE_NOT_SCANNABLE("C1011"),
    INTAKE_STOPPED("C1012"),
    SCANNER_HIDES_LIMITS("C1013"),

    // C11: the book of accounts
    ACCOUNT_NAME_WRONG("C1101"),
    ACCOUNT_NAME_TAKEN("C1102"),
    ACCOUNT_PERSON_WRONG("C1103"),
    ACCOUNT_ROLES_WRONG("C1104"),
    ACCOUNT_CONTRACT_WRONG("C1105"),
    ACCOUNT_PERIOD_WRONG("C1106"),
    ACCOUNT_REQUEST_WRONG("C1107"),
    ACCOUNT_APPROVAL_WRONG("C1108"),
    ACCOUNT_IS_OWN("C1109"),
    ACCOUNT_LAST_ADMINISTRATOR("C1110"),
    ACCOUNT_CHANGED_MEANWHILE("C1111"),
    ACCOUNT_IS_ENDED("C1112"),
    ACCOUNT_FILE_WRONG("C1113"),
    PASSWORD_WEAK("C1114"),
    PASSWORD_USED_BEFORE("C1115"),
    PASSWORD_NOT_SAME("C1116");

    private static final Map<String, Reason> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Reason::code, Function.identity()));

    private final String code;
    private final Sentence reception;
    private final Sentence vendor;

    Reason(String code) {
        this.code = code;
        this.reception = Texts.WORDS.sentence(code + ".reception");
        this.vendor = Texts.WORDS.sentence(code + ".vendor");
    }

    /** The code as it travels and is counted: a letter for the place, two digits for the group, two for the case. */
    public String code() {
        return code;
    }

    /** Where the code stands. */
    public Place place() {
        return Place.ofCode(code);
    }

    /** 受付の対応: what the receptionist does next. */
    public Sentence reception() {
        return reception;
    }

    /** 業者向け: where the vendor looks. */
    public Sentence vendor() {
        return vendor;
    }

    /** The reason with this code; empty for a code that is not ours. */
    public static Optional<Reason> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The four texts of each, by its code. An enum's constants are made before anything else of it, so they lie beside it. */
    private static final class Texts {
        static final Words WORDS = Words.of("reasons");
    }

    /** The two places of a code on the wire, and the one that has none. */
    public enum Place {
        /** Header {@code ErrorCode}: the whole message failed; in a bulk result {@code ProcessingResultCode}, where one person's unit did. */
        MESSAGE('M'),
        /** Body {@code ProcessingResultCode}: one person's processing failed, or needs a word beside success. */
        PERSON('P'),
        /** At the counter: reader, card, terminal. Never an OQS element. */
        COUNTER('C');

        private final char letter;

        Place(char letter) {
            this.letter = letter;
        }

        private static Place ofCode(String code) {
            return Arrays.stream(values())
                    .filter(place -> place.letter == code.charAt(0))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a code begins with M, P or C"));
        }
    }
}
