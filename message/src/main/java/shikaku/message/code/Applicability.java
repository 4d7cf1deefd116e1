package shikaku.message.code;

import shikaku.domain.Coded;

/** 該当の有無: 感染症法37条の2 (OQSCD023), 後期高齢者医療 (OQSCD024) and 都道府県費 (OQSCD025), three tables with the same two values. */
public enum Applicability implements Coded {
    /** あり. */
    YES("01"),
    /** なし. */
    NO("02");

    private final String code;

    Applicability(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
