package shikaku.message.code;

import shikaku.domain.Coded;

/** 資格情報変更確認フラグ (OQSCD032). */
public enum QualificationChangeFlag implements Coded {
    /** 一致. */
    SAME("0"),
    /** 不一致. */
    DIFFERENT("1");

    private final String code;

    QualificationChangeFlag(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
