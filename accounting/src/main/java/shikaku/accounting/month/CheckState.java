package shikaku.accounting.month;

import static shikaku.accounting.AccountingWords.WORDS;

import shikaku.message.Sentence;

/** 月末の確認の状況 of one visit. */
public enum CheckState {
    NOT_BEGUN,
    WAITING,
    /** The coverage that would be claimed was valid on the day of the visit. */
    CONFIRMED,
    /** It was not: the claim would come back. */
    LAPSED,
    /** It was, as 医療扶助 without a 医療券 for this clinic (rules.md §4.12): the claim would come back all the same. */
    NO_TICKET,
    /** Nothing, or more than one person, fits what would be claimed; or viewing is stopped. */
    UNCLEAR,
    /** No coverage that could be asked about. */
    NO_KEY,
    /** The center refused the question. */
    REFUSED;

    private final Sentence word;

    CheckState() {
        this.word = WORDS.sentence("check." + name());
    }

    public Sentence word() {
        return word;
    }

    /** Whether somebody must look at the visit before its claim goes out. */
    public boolean trouble() {
        return switch (this) {
            case NOT_BEGUN, WAITING, CONFIRMED -> false;
            case LAPSED, NO_TICKET, UNCLEAR, NO_KEY, REFUSED -> true;
        };
    }
}
