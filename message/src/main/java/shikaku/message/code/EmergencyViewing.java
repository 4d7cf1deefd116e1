package shikaku.message.code;

import shikaku.domain.Coded;

/** 救急時閲覧権限 (OQSCD043). */
public enum EmergencyViewing implements Coded {
    /** 無し. */
    NONE("0"),
    /** あり. */
    GRANTED("1");

    private final String code;

    EmergencyViewing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
