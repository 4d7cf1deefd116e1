package shikaku.message.code;

import shikaku.domain.Coded;

/** 処方箋発行形態 (OQSCD017), chosen by the patient at the reader. */
public enum PrescriptionIssue implements Coded {
    /** 電子処方箋. */
    ELECTRONIC("1"),
    /** 紙の処方箋. */
    PAPER("2");

    private final String code;

    PrescriptionIssue(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
