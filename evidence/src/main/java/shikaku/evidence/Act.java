package shikaku.evidence;

/** What was done (行為). Names are stored; a name is never reused for something else. */
public enum Act {
    /** A program started. */
    PROGRAM_STARTED,
    /** A program ended in order. */
    PROGRAM_STOPPED,
    /** A card session was opened, arrow ③. */
    CARD_SESSION_OPENED,
    /** The verifier signed a card's challenge, arrow ④. */
    VERIFIER_SIGNED,
    /** A check-in began at a terminal. */
    CHECK_IN_BEGUN,
    /** A check-in ended at a terminal without an answer. */
    CHECK_IN_ENDED,
    /** A card was still in the reader long after its check-in was over. */
    CARD_FORGOTTEN,
    /** A member of staff went to whoever had called from the kiosk. */
    KIOSK_ATTENDED,
    /** A person's identity was checked at the counter: by face, PIN or eye. */
    IDENTITY_CHECKED,
    /** Eligibility was asked for with a card, arrow ⑤′. */
    INQUIRY_BY_CARD,
    /** Eligibility was asked for with 記号・番号. */
    INQUIRY_BY_INSURED_CARD,
    /** The emergency search was opened for an institution, or closed (緊急時の検索). */
    EMERGENCY_SEARCH_OPENED,
    /** Somebody was searched for with 氏名・性別・生年月日・住所 while it was open. */
    EMERGENCY_SEARCHED,
    /** What staff noted while the center was out of reach was kept, changed or settled. */
    NOTE_KEPT,
    /** The revocation state of a certificate was asked for, arrow ⑥. */
    REVOCATION_CHECKED,
    /** Eligibility was handed to the medical accounting system, arrow ⑧. */
    RESULT_DELIVERED,
    /** Eligibility was taken in by the medical accounting system, arrow ⑧. */
    RESULT_TAKEN_IN,
    /** A 照会番号 was registered, arrows ⑨ and ⑩. */
    REFERENCE_NUMBER_REGISTERED,
    /** A 照会番号 was taken in and waits for the center, or what was kept of it was let go, arrow ⑨. */
    REFERENCE_NUMBER_KEPT,
    /** A bulk job was taken (一括照会, 照会番号一括登録); what was done for its people has rows of its own. */
    BULK_JOB_TAKEN,
    /** A bulk job's result was fetched, or asked for. */
    BULK_RESULT_FETCHED,
    /** An insurer registered coverage. */
    COVERAGE_REGISTERED,
    /** A reader process was refused a protection of its memory by its machine; it ran without, or not at all. */
    READER_UNPROTECTED,
    /** A reader process ended and everything it held with it. */
    READER_ENDED,
    /** A certificate was issued. */
    CERTIFICATE_ISSUED,
    /** A certificate was revoked. */
    CERTIFICATE_REVOKED,
    /** A member of the staff signed in. */
    SIGNED_IN,
    /** A member of the staff signed out. */
    SIGNED_OUT,
    /** A member of the staff looked at a patient's data. */
    PATIENT_VIEWED,
    /** Data of a patient was taken over or changed. */
    PATIENT_CHANGED,
    /** An account was made, changed or removed. */
    ACCOUNT_CHANGED,
    /** The configuration was changed. */
    CONFIGURATION_CHANGED,
    /** Data left the program as a file. */
    EXPORTED,
    /** Data was erased. */
    DELETED,
    /** A message was tried at the center's test console, which answers from people who do not exist. */
    MESSAGE_TRIED,
    /** The operator put a file of virus signatures into the distribution host. */
    SIGNATURES_PUBLISHED,
    /** The distribution host gave a file of virus signatures, or could not. */
    SIGNATURES_GIVEN,
    /** A terminal took in newer virus signatures, or could not. */
    SIGNATURES_TAKEN_IN,
    /** A file from another machine held a virus and was put where nobody opens it. */
    FILE_QUARANTINED,
    /** A request was refused before it was known what it asked for. */
    REQUEST_REFUSED
}
