package shikaku.message.code;

import shikaku.domain.Coded;

/** 処理結果状況 (OQSCD004): how one person'\''s processing fared. */
public enum ProcessingResultStatus implements Coded {
    /** 正常終了. */
    NORMAL("1"),
    /** エラー. */
    ERROR("2");

    private final String code;

    ProcessingResultStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
