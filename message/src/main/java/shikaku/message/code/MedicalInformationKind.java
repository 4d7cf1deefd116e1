package shikaku.message.code;

import shikaku.domain.Coded;

/** 医療情報種別 (OQSCD029). */
public enum MedicalInformationKind implements Coded {
    /** 特定健診情報. */
    SPECIFIC_HEALTH_CHECKUPS("TKK"),
    /** 薬剤情報等. */
    PHARMACISTS("YZK");

    private final String code;

    MedicalInformationKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
