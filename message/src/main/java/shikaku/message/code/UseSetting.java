package shikaku.message.code;

import shikaku.domain.Coded;

/** 利用設定区分 (OQSCD037). */
public enum UseSetting implements Coded {
    /** 利用しない. */
    NOT_USED("0"),
    /** 利用する. */
    USED("1");

    private final String code;

    UseSetting(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
