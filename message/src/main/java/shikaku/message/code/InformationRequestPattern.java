package shikaku.message.code;

import shikaku.domain.Coded;

/** 情報要求パターン (OQSCD040). */
public enum InformationRequestPattern implements Coded {
    /** 救急用サマリー. */
    EMERGENCY_SUMMARY("1"),
    /** 救急時医療情報の全量. */
    EMERGENCY_WHOLE("2"),
    /** 電子処方箋と両方. */
    PRESCRIPTIONS_AND_BOTH("3"),
    /** 薬剤情報. */
    PHARMACISTS("4"),
    /** 診療・薬剤情報. */
    DIAGNOSIS_AND_PHARMACISTS("5"),
    /** 健診情報. */
    HEALTH_CHECKUPS("6");

    private final String code;

    InformationRequestPattern(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
