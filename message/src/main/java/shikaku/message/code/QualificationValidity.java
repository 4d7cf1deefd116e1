package shikaku.message.code;

import shikaku.domain.Coded;

/** 資格有効性 (OQSCD006): the verdict as it is written; what it means and discloses is {@link shikaku.domain.Eligibility}. */
public enum QualificationValidity implements Coded {
    /** 有効. */
    VALID("1"),
    /** 無効. */
    INVALID("2"),
    /** 無効（新しい資格あり）. */
    INVALID_NEWER_EXISTS("3"),
    /** 該当資格なし. */
    NOT_FOUND("4"),
    /** 複数該当; 医療保険 only. */
    MULTIPLE("5"),
    /** 有効（未登録）; 医療扶助 only. */
    VALID_UNREGISTERED("6");

    private final String code;

    QualificationValidity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
