package shikaku.town.day;

import shikaku.domain.Eligibility;

/** 資格有効性 (OQSCD006) without what it discloses, and the state that a clinic sees as no data. */
public enum Verdict {
    /** 1 有効. */
    VALID("1"),
    /** 2 無効. */
    INVALID("2"),
    /** 3 無効（新しい資格あり）. */
    NEWER_EXISTS("3"),
    /** 4 該当資格なし. */
    NOT_FOUND("4"),
    /** 5 複数該当. */
    MULTIPLE("5"),
    /** 6 有効（未登録）. */
    UNREGISTERED("6"),
    /** 照会停止中. */
    BLOCKED("Blocked");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** How the file writes it: the code, or {@code Blocked}. */
    public String word() {
        return word;
    }

    /** The verdict that {@code eligibility} is. */
    public static Verdict of(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Valid _ -> VALID;
            case Eligibility.Invalid _ -> INVALID;
            case Eligibility.InvalidNewerExists _ -> NEWER_EXISTS;
            case Eligibility.NotFound _ -> NOT_FOUND;
            case Eligibility.Multiple _ -> MULTIPLE;
            case Eligibility.ValidUnregistered _ -> UNREGISTERED;
            case Eligibility.Blocked _ -> BLOCKED;
        };
    }
}
