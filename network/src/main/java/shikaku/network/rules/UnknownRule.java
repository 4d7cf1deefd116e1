package shikaku.network.rules;

import shikaku.message.Sentence;

/** 読めない規則: a kernel has a rule, table or set that ours never have. What is not understood is never taken for harmless. */
public final class UnknownRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UnknownRule(String what) {
        this(new Sentence("作っていない規則があります: " + shortened(what), "a rule that is none of ours: " + shortened(what)));
    }

    private UnknownRule(Sentence sentence) {
        super(sentence.inBoth());
        this.sentence = sentence;
    }

    /** It is no list of rules at all. */
    static UnknownRule notListed(String japanese, String english) {
        return new UnknownRule(new Sentence(
                "「nft -j list ruleset」の出力ではありません（%s）".formatted(japanese),
                "not what 'nft -j list ruleset' says (%s)".formatted(english)));
    }

    private static String shortened(String what) {
        return what.length() <= Limits.SHOWN ? what : what.substring(0, Limits.SHOWN) + "…";
    }

    public Sentence sentence() {
        return sentence;
    }
}
