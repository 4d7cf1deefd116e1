package shikaku.message.code;

import shikaku.domain.Coded;

/** 連携システムID (OQSCD044); one source writes 2, 4 and 8 for the last three. */
public enum LinkedSystem implements Coded {
    /** 医療費助成. */
    MEDICAL_SUBSIDY("01"),
    /** 母子保健. */
    MOTHER_AND_CHILD("02"),
    /** 予防接種. */
    VACCINATION("04"),
    /** 介護保険. */
    NURSING_CARE("08");

    private final String code;

    LinkedSystem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
