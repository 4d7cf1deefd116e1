package shikaku.message.code;

import shikaku.domain.Coded;

/** URL取得の形式 (OQSCD034). */
public enum UrlForm implements Coded {
    /** PDF. */
    PDF("1"),
    /** PNG. */
    PNG("2");

    private final String code;

    UrlForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
