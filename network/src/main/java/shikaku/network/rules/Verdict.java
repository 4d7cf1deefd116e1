package shikaku.network.rules;

/** 判定: what happens to a packet; the rule ends with it. */
public sealed interface Verdict extends Statement {

    /** This chain lets it pass; the next hook still looks at it. */
    record Accept() implements Verdict {}

    /** It goes no further. */
    record Drop() implements Verdict {}

    /** On in another chain, and not back again: after its end the base chain's policy decides. */
    record Goto(String chain) implements Verdict {}
}
