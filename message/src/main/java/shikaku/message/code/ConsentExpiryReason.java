package shikaku.message.code;

import shikaku.domain.Coded;

/** 同意有効期限切れ理由 (OQSCD031). */
public enum ConsentExpiryReason implements Coded {
    /** 診療の形により期限が決まるもの. */
    BY_FORM_OF_CARE("0"),
    /** 医療機関による取消. */
    CANCELLED_BY_INSTITUTION("1"),
    /** 患者による取消. */
    CANCELLED_BY_PATIENT("2"),
    /** 用途の変更による取消. */
    CANCELLED_BY_CHANGE_OF_USE("3");

    private final String code;

    ConsentExpiryReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
