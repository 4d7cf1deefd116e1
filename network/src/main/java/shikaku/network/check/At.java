package shikaku.network.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import shikaku.network.rules.Chain;
import shikaku.network.rules.Statement;

/**
 * 現在地: a class of packets on its way through the rules.
 *
 * @param base the base chain's number
 * @param been the chains gone to from it
 * @param chain the one it is in
 * @param question which question of the statement comes next
 * @param so what has happened so far
 */
record At(int base, Set<String> been, Chain chain, int rule, int statement, int question, Packets packets, Outcome so) {

    static At entrance(int base, Chain chain, Packets packets, Outcome so) {
        return new At(base, Set.of(), chain, 0, 0, 0, packets, so);
    }

    boolean isBehindLastRule() {
        return rule == chain.rules().size();
    }

    /** Empty behind the rule's last one. */
    Optional<Statement> next() {
        List<Statement> statements = chain.rules().get(rule).statements();
        return statement == statements.size() ? Optional.empty() : Optional.of(statements.get(statement));
    }

    At nextRule() {
        return new At(base, been, chain, rule + 1, 0, 0, packets, so);
    }

    At nextStatement() {
        return new At(base, been, chain, rule, statement + 1, 0, packets, so);
    }

    At nextQuestion() {
        return new At(base, been, chain, rule, statement, question + 1, packets, so);
    }

    At with(Packets some) {
        return new At(base, been, chain, rule, statement, question, some, so);
    }

    At with(Outcome more) {
        return new At(base, been, chain, rule, statement, question, packets, more);
    }

    /** Into another chain; a kernel refuses rules that go round in a circle, and so do we. */
    At into(Chain other) {
        Set<String> also = new TreeSet<>(been);
        if (!also.add(other.name())) {
            throw new IllegalArgumentException("circle at " + other.name());
        }
        return new At(base, also, other, 0, 0, 0, packets, so);
    }
}
