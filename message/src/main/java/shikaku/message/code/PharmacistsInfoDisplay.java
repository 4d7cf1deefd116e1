package shikaku.message.code;

import shikaku.domain.Coded;

/** 薬剤情報等の表示 (OQSCD030). */
public enum PharmacistsInfoDisplay implements Coded {
    /** 表示しない. */
    HIDDEN("0"),
    /** 表示する. */
    SHOWN("1");

    private final String code;

    PharmacistsInfoDisplay(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
