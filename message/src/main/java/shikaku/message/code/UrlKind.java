package shikaku.message.code;

import shikaku.domain.Coded;

/** URL取得区分 (OQSCD033). */
public enum UrlKind implements Coded {
    /** 訪問診療等. */
    HOME_VISIT("2"),
    /** オンライン診療等. */
    ONLINE("3");

    private final String code;

    UrlKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
