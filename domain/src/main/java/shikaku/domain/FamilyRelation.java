package shikaku.domain;

/** 本人・家族の別 (OQSCD009). */
public enum FamilyRelation implements Coded {
    /** 本人 */
    INSURED("1"),
    /** 家族 */
    FAMILY("2");

    private final String code;

    FamilyRelation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
