package shikaku.domain;

/** 限度額適用認定証区分 (OQSCD011). */
public enum LimitCertificateClassification implements Coded {
    /** 限度額適用認定証 */
    LIMIT("01"),
    /** 限度額適用・標準負担額減額認定証 */
    LIMIT_AND_STANDARD_REDUCTION("02"),
    /** 標準負担額減額認定証 */
    STANDARD_REDUCTION("03");

    private final String code;

    LimitCertificateClassification(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
