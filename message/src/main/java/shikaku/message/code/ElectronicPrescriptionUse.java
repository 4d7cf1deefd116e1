package shikaku.message.code;

import shikaku.domain.Coded;

/** 電子処方箋利用区分 (OQSCD038). */
public enum ElectronicPrescriptionUse implements Coded {
    /** 利用しない. */
    NOT_USED("0"),
    /** 電子のみ. */
    ELECTRONIC_ONLY("1"),
    /** 併用. */
    BOTH("2"),
    /** 紙のみ. */
    PAPER_ONLY("3");

    private final String code;

    ElectronicPrescriptionUse(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
