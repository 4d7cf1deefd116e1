package shikaku.message.code;

import shikaku.domain.Coded;

/** 閲覧同意情報種別 (OQSCD036). */
public enum ViewingConsentKind implements Coded {
    /** 特定疾病療養受療証. */
    SPECIFIC_DISEASES("TSR"),
    /** 特定健診情報. */
    SPECIFIC_HEALTH_CHECKUPS("TKK"),
    /** 薬剤情報. */
    PHARMACISTS("YZK"),
    /** 診療情報. */
    DIAGNOSIS("SRJ"),
    /** 手術情報. */
    OPERATION("SHJ");

    private final String code;

    ViewingConsentKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
