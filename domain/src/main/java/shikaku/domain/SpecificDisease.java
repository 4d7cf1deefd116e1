package shikaku.domain;

/** 特定疾病の認定疾病区分 (OQSCD013). */
public enum SpecificDisease implements Coded {
    /** 人工透析を要する慢性腎不全 */
    CHRONIC_KIDNEY_FAILURE("1"),
    /** 先天性血液凝固因子障害（第VIII・IX因子） */
    COAGULATION_FACTOR_DEFICIENCY("2"),
    /** 血液凝固因子製剤に起因するHIV感染症 */
    HIV_BY_BLOOD_PRODUCT("3");

    private final String code;

    SpecificDisease(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
