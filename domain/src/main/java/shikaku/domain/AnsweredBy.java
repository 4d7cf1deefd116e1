package shikaku.domain;

/** Who answered at the reader: consent and evidence carry it, because a child does not consent alone. */
public enum AnsweredBy {
    /** 本人. */
    SELF,
    /** 保護者. */
    GUARDIAN,
    /** 職員, on what the patient or guardian said. */
    STAFF
}
