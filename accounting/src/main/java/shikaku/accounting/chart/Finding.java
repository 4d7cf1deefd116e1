package shikaku.accounting.chart;

import static shikaku.accounting.AccountingWords.WORDS;

import shikaku.message.Sentence;

/** 見比べた結果 of one item. */
public enum Finding {
    SAME(false),
    /** The chart has nothing yet. */
    NEW(true),
    CHANGED(true),
    /** The chart has a ● that the result can write, and nothing else differs but the writing, in which the chart keeps its own. */
    COMPLETED(true),
    /** It belonged to the insurance that has been replaced. */
    GONE(true),
    WRITTEN_DIFFERENTLY(false),
    /** ● stands for what the insurer could not write; 〓, □ and ? do the same. */
    MASKED(false),
    /** Neither side can write it. */
    STILL_MASKED(false),
    /** A ● on either side, and what can be read differs, too. */
    MASKED_AND_DIFFERENT(false),
    /** A clerk decided on just this difference that the chart keeps its own. */
    KEPT(false),
    /** The chart has a value, the result tells none. */
    NOT_SENT(false);

    private final boolean takes;
    private final Sentence word;

    Finding(boolean takes) {
        this.takes = takes;
        this.word = WORDS.sentence("finding." + name());
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
