package shikaku.network.rules;

import shikaku.message.Sentence;

/** 読めない規則: a kernel has a rule, table or set that ours never have. What is not understood is never taken for harmless. */
public final class UnknownRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UnknownRule(String what) {
        this(new Sentence("作っていない規則があります: " + what, "a rule that is none of ours: " + what));
    }

    private UnknownRule(Sentence sentence) {
        super(sentence.inBoth());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
