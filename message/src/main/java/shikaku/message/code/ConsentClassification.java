package shikaku.message.code;

import shikaku.domain.Coded;

/** 同意区分 (OQSCD016). The flag of 限度額 (OQSCD001) knows the first two only. */
public enum ConsentClassification implements Coded {
    /** 同意なし. */
    NOT_GIVEN("0"),
    /** 同意あり. */
    GIVEN("1"),
    /** 同意有効期限切れ. */
    EXPIRED("2"),
    /** 同意取得困難: an emergency. */
    NOT_OBTAINABLE("3");

    private final String code;

    ConsentClassification(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
