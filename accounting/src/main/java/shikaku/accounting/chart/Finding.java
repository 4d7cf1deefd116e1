package shikaku.accounting.chart;

import shikaku.message.Sentence;

/** 見比べた結果 of one item. */
public enum Finding {
    SAME(false, "同じ", "the same"),
    /** The chart has nothing yet. */
    NEW(true, "台帳になかった項目", "not in the chart yet"),
    CHANGED(true, "変わった", "changed"),
    /** The chart has a ● that the result can write, and nothing else differs but the writing, in which the chart keeps its own. */
    COMPLETED(true, "●だった字が届いた", "a ● of the chart is written now"),
    /** It belonged to the insurance that has been replaced. */
    GONE(true, "新しい資格にはない項目", "not in the new coverage"),
    WRITTEN_DIFFERENTLY(false, "書き方だけが違う（台帳のまま）", "only written differently; the chart keeps its own"),
    /** ● stands for what the insurer could not write; 〓, □ and ? do the same. */
    MASKED(false, "読めない字（●など）は台帳の字を置き換えません", "an unreadable letter (such as ●) replaces nothing in the chart"),
    /** Neither side can write it. */
    STILL_MASKED(false, "どちらにも読めない字（●など）があります", "an unreadable letter (such as ●) on both sides"),
    /** A ● on either side, and what can be read differs, too. */
    MASKED_AND_DIFFERENT(
            false,
            "●のほかにも違いがあります。本人に確かめてください（台帳のまま）",
            "● and another difference: ask the patient; the chart stays as it is"),
    /** A clerk decided on just this difference that the chart keeps its own. */
    KEPT(false, "台帳のままと決めています", "decided: the chart keeps its own"),
    /** The chart has a value, the result tells none. */
    NOT_SENT(false, "届いていない（台帳のまま）", "not sent; the chart keeps its own");

    private final boolean takes;
    private final Sentence word;

    Finding(boolean takes, String japanese, String english) {
        this.takes = takes;
        this.word = new Sentence(japanese, english);
    }

    /** Whether the chart changes when a clerk takes the result over. */
    public boolean takes() {
        return takes;
    }

    /** Whether a clerk is to say something to it. */
    public boolean asks() {
        return takes || this == WRITTEN_DIFFERENTLY || this == MASKED_AND_DIFFERENT;
    }

    public Sentence word() {
        return word;
    }
}
