package shikaku.message.code;

import shikaku.domain.Coded;

/** 単独・併用別 (OQSCD020). */
public enum SingleOrCombinedUse implements Coded {
    /** 単独. */
    SINGLE("01"),
    /** 併用. */
    COMBINED("02");

    private final String code;

    SingleOrCombinedUse(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
