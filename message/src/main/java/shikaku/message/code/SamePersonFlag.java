package shikaku.message.code;

import shikaku.domain.Coded;

/** 同一個人有無フラグ (OQSCD027). */
public enum SamePersonFlag implements Coded {
    /** 同一個人あり. */
    SAME_PERSON("1");

    private final String code;

    SamePersonFlag(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
