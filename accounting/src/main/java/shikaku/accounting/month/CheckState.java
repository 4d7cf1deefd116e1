package shikaku.accounting.month;

import shikaku.message.Sentence;

/** 月末の確認の状況 of one visit. */
public enum CheckState {
    NOT_BEGUN("まだ確認していません", "not asked yet"),
    WAITING("確認を待っています", "waiting to be asked"),
    /** The coverage that would be claimed was valid on the day of the visit. */
    CONFIRMED("受診日に有効", "valid on the day of the visit"),
    /** It was not: the claim would come back. */
    LAPSED("受診日に失効していました", "had lapsed on the day of the visit"),
    /** It was, as 医療扶助 without a 医療券 for this clinic (rules.md §4.12): the claim would come back all the same. */
    NO_TICKET("資格は有効、医療券が未登録", "valid, but no ticket is registered"),
    /** Nothing, or more than one person, fits what would be claimed; or viewing is stopped. */
    UNCLEAR("資格を確かめられません", "could not be told"),
    /** No coverage that could be asked about. */
    NO_KEY("確認する記号・番号がありません", "nothing to ask with"),
    /** The center refused the question. */
    REFUSED("照会が受け付けられません", "the question was refused");

    private final Sentence word;

    CheckState(String japanese, String english) {
        this.word = new Sentence(japanese, english);
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
