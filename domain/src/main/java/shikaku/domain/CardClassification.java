package shikaku.domain;

/** 被保険者証区分 (OQSCD010). */
public enum CardClassification implements Coded {
    /** 一般 */
    GENERAL("01"),
    /** 退職 */
    RETIRED("02"),
    /** 短期（一般） */
    SHORT_TERM("03"),
    /** 短期（退職） */
    SHORT_TERM_RETIRED("04"),
    /** 特別療養費支給対象者（以前の被保険者資格証明書）: 窓口では全額 */
    SPECIAL_MEDICAL_EXPENSES("05"),
    /** 特例退職被保険者証 */
    SPECIAL_RETIRED("06"),
    /** 自衛官診療証 */
    SELF_DEFENSE_FORCES("07"),
    /** 医療扶助 */
    MEDICAL_ASSISTANCE("A1");

    private final String code;

    CardClassification(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
