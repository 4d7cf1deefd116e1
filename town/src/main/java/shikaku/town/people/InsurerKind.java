package shikaku.town.people;

/** The kinds of 保険者 in the town, by 法別番号 (interface.md §5). */
public enum InsurerKind {
    /** 全国健康保険協会管掌（協会けんぽ）: 01. */
    JAPAN_HEALTH_INSURANCE_ASSOCIATION("01"),
    /** 船員保険: 02. */
    SEAMEN("02"),
    /** 健康保険組合: 06. */
    HEALTH_INSURANCE_SOCIETY("06"),
    /** 共済組合: 31 to 34. */
    MUTUAL_AID("3[1-4]"),
    /** 国民健康保険: six digits, no 法別番号. */
    NATIONAL_HEALTH(""),
    /** 後期高齢者医療広域連合: 39. */
    LATE_ELDERLY("39"),
    /** 福祉事務所（医療扶助）: 12, strictly a 公費負担者番号. */
    MEDICAL_ASSISTANCE("12");

    private static final String REST = "[0-9]{6}";

    private final String law;

    InsurerKind(String law) {
        this.law = law;
    }

    /** Whether a number of this kind can look like {@code digits}. */
    boolean fits(String digits) {
        return digits.matches(law + REST);
    }
}
