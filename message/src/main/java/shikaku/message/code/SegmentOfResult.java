package shikaku.message.code;

import shikaku.domain.Coded;

/** 処理結果区分 (OQSCD003): how a whole message fared. */
public enum SegmentOfResult implements Coded {
    /** 正常終了. */
    NORMAL("1"),
    /** 処理中: a bulk job is not finished. */
    PROCESSING("2"),
    /** 異常終了; sources disagree whether it is 3 or 9, 9 is taken (interface.md §2.8). */
    ABNORMAL("9");

    private final String code;

    SegmentOfResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
