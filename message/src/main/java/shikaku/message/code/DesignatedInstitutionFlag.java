package shikaku.message.code;

import shikaku.domain.Coded;

/** 指定医療機関確認フラグ (OQSCD026). */
public enum DesignatedInstitutionFlag implements Coded {
    /** 一致. */
    SAME("0"),
    /** 不一致. */
    DIFFERENT("1");

    private final String code;

    DesignatedInstitutionFlag(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
