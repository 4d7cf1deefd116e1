package shikaku.message.code;

import shikaku.domain.Coded;

/** 社会保険状況の整合性フラグ (OQSCD022). */
public enum ConsistencyFlag implements Coded {
    /** 不整合あり. */
    INCONSISTENT("1");

    private final String code;

    ConsistencyFlag(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
