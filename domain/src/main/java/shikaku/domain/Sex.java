package shikaku.domain;

/** 性別 (OQSCD007). */
public enum Sex implements Coded {
    /** 男 */
    MALE("1"),
    /** 女 */
    FEMALE("2"),
    /** 未設定 */
    UNSET("3");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
