package shikaku.message.code;

import shikaku.domain.Coded;

/** 二要素認証の要素 (OQSCD041). */
public enum AuthenticationFactor implements Coded {
    /** 記憶. */
    KNOWLEDGE("1"),
    /** 生体. */
    BIOMETRIC("2"),
    /** 物理媒体. */
    POSSESSION("3");

    private final String code;

    AuthenticationFactor(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
