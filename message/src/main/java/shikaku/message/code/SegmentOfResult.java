package shikaku.message.code;

import shikaku.domain.Coded;

/** 処理結果区分 (OQSCD003): how a whole message fared. */
public enum SegmentOfResult implements Coded {
    /** 正常終了. */
    NORMAL("1"),
    /** 処理中: a bulk job is not finished. */
    PROCESSING("2"),
    /** 異常終了; sources disagree whether it is 3 or 9: 9 is written, both are read (interface.md §2.8). */
    ABNORMAL("9");

    private static final String ABNORMAL_ELSEWHERE = "3";

    private final String code;

    SegmentOfResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when the table has no such code */
    public static SegmentOfResult ofWire(String text) {
        String code = text.equals(ABNORMAL_ELSEWHERE) ? ABNORMAL.code : text;
        return Coded.find(SegmentOfResult.class, code)
                .orElseThrow(() -> new IllegalArgumentException("not in the code table"));
    }
}
