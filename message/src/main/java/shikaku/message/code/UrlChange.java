package shikaku.message.code;

import shikaku.domain.Coded;

/** URLの変更 (OQSCD035). */
public enum UrlChange implements Coded {
    /** 変更しない. */
    KEPT("0"),
    /** 変更する. */
    CHANGED("1");

    private final String code;

    UrlChange(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
