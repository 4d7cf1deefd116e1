package shikaku.network.rules;

import shikaku.network.Family;

/** 規則の一語: what a rule is made of, from left to right; a match or limit that does not hold ends the rule. */
public sealed interface Statement
        permits Match, Verdict, Statement.Limit, Statement.SourceLimit, Statement.Log, Statement.Counter {

    /** Holds while there is room: {@code limit rate 5/second burst 20 packets}. */
    record Limit(Rate rate) implements Statement {}

    /**
     * Holds when this packet's source has none left: {@code update @set { ip saddr limit rate over 20/second burst 40 packets }}.
     *
     * @param set where the sources are remembered
     */
    record SourceLimit(String set, Family family, Rate rate) implements Statement {}

    /**
     * Tells whoever listens to the group, also in a network namespace, where the kernel's own log is silent.
     *
     * @param prefix the router's name and why
     */
    record Log(String prefix, int group) implements Statement {}

    /** Counts the packet. */
    record Counter() implements Statement {}
}
