package shikaku.message.code;

import shikaku.domain.Coded;

/** 診療区分 (OQSCD028). */
public enum MedicalTreatmentFlag implements Coded {
    /** 外来. */
    OUTPATIENT("1"),
    /** 訪問診療等. */
    HOME_VISIT("2"),
    /** オンライン診療等. */
    ONLINE("3"),
    /** 救急時. */
    EMERGENCY("4");

    private final String code;

    MedicalTreatmentFlag(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
