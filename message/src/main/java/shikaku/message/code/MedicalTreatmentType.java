package shikaku.message.code;

import shikaku.domain.Coded;

/** 診療別 (OQSCD019). */
public enum MedicalTreatmentType implements Coded {
    /** 入院. */
    INPATIENT("01"),
    /** 入院外. */
    OUTPATIENT("02"),
    /** 歯科. */
    DENTAL("03"),
    /** 調剤. */
    DISPENSING("04"),
    /** 訪問看護. */
    HOME_NURSING("05");

    private final String code;

    MedicalTreatmentType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
