package shikaku.network.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.Limit;
import shikaku.network.rules.Statement.Log;
import shikaku.network.rules.Verdict.Goto;

/**
 * 拒否: every refused packet is counted, and told with the router's name and why, but not more often than {@link Limits#REFUSALS}. Nobody is
 * answered: whoever forges a sender would have somebody else answered.
 */
final class Refusals {
    private static final String MALFORMED = "malformed";
    private static final String SPOOFED = "spoofed";
    private static final String STRAY = "stray";
    private static final String CLEAR = "clear";
    static final String FLOODING = "flooding";

    private final String router;

    Refusals(String router) {
        this.router = router;
    }

    Goto malformed() {
        return new Goto(MALFORMED);
    }

    Goto spoofed() {
        return new Goto(SPOOFED);
    }

    Goto stray() {
        return new Goto(STRAY);
    }

    /** What would have gone past its tunnel. */
    Goto clear() {
        return new Goto(CLEAR);
    }

    /**
     * Gone to from base chains that drop by policy, as {@link #atLast} is.
     *
     * @param tunnels whether there is anything to go past
     */
    List<Chain> chains(boolean tunnels) {
        return Stream.concat(Stream.of(MALFORMED, SPOOFED, STRAY, FLOODING), tunnels ? Stream.of(CLEAR) : Stream.of())
                .map(why -> new Chain(why, Optional.empty(), told(why)))
                .toList();
    }

    /** The end of a base chain that drops by policy. */
    List<Rule> atLast() {
        return told("refused");
    }

    private List<Rule> told(String why) {
        return List.of(
                rule(new Limit(Limits.REFUSALS), new Log("%s %s: ".formatted(router, why), Limits.LOG_GROUP)),
                rule(new Counter()));
    }

    private static Rule rule(Statement... statements) {
        return new Rule(List.of(statements), "");
    }
}
