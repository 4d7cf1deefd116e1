package shikaku.message.code;

import shikaku.domain.Coded;

/** 発行形態選択のタイミング (OQSCD039). */
public enum IssueSelectionTime implements Coded {
    /** 資格確認時以外. */
    OUTSIDE_CONFIRMATION("1"),
    /** 資格確認時. */
    AT_CONFIRMATION("2");

    private final String code;

    IssueSelectionTime(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
