package shikaku.message.code;

import shikaku.domain.Coded;

/** 社会保険状況 (OQSCD021). */
public enum StatusOfSocialInsurance implements Coded {
    /** あり. */
    YES("01"),
    /** なし. */
    NO("02");

    private final String code;

    StatusOfSocialInsurance(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
