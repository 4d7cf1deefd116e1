package shikaku.network.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.rules.Chain;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.Hook;
import shikaku.network.rules.Match;
import shikaku.network.rules.NftText;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.SourceSet;
import shikaku.network.rules.Statement;
import shikaku.network.rules.Verdict;

/**
 * 変異: every rule set that has one thing wrong. Each rule is taken out, each statement of it is taken out or says something else, each chain has
 * another policy or another place, and what limits remember is kept otherwise. A check that is worth anything finds each of them.
 */
public final class Mutants {
    private static final int BEHIND_REASSEMBLY = -350;
    private static final int BEFORE_CONNECTIONS = -300;

    private final Rewriting rewriting;
    /** Interfaces by which somebody comes in. */
    private final List<String> entrances;

    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Ruleset whole) {
        this.rewriting = new Rewriting(whole);
        this.entrances = whole.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .flatMap(rule -> rule.statements().stream())
                .flatMap(each -> each instanceof Match.Through(Match.Side side, boolean not, var names)
                                && side == Match.Side.IN
                                && names.size() == 1
                        ? names.stream()
                        : Stream.of())
                .toList();
    }

    /**
     * 変異の一つ.
     *
     * @param what is wrong with it
     */
    public record Mutant(String what, Ruleset ruleset) {

        @Override
        public String toString() {
            return what;
        }
    }

    public static List<Mutant> of(Ruleset whole) {
        Mutants all = new Mutants(whole);
        whole.chains().forEach(all::chain);
        whole.sets().forEach(all::set);
        all.mutants.addAll(LimitMutants.of(whole));
        return List.copyOf(all.mutants);
    }

    private void chain(Chain chain) {
        chain.base().ifPresent(base -> base(chain, base));
        for (int i = 0; i < chain.rules().size(); i++) {
            rule(chain, i);
        }
    }

    private void base(Chain chain, Chain.Base base) {
        replaced(
                "%s: other policy".formatted(chain.name()),
                chain,
                new Chain.Base(base.hook(), base.priority(), !base.accepts()));
        if (asks(chain, Match.Fragment.class)) {
            replaced(chain.name() + ": behind reassembly", chain, at(base, BEHIND_REASSEMBLY));
        }
        if (asks(chain, Match.State.class)) {
            replaced(chain.name() + ": before connections are known", chain, at(base, BEFORE_CONNECTIONS));
        }
        mutants.add(new Mutant(
                chain.name() + ": never entered",
                rewriting.replaced(chain, new Chain(chain.name(), Optional.empty(), chain.rules()))));
    }

    private static Chain.Base at(Chain.Base base, int priority) {
        return new Chain.Base(base.hook(), priority, base.accepts());
    }

    private static boolean asks(Chain chain, Class<? extends Match> match) {
        return chain.rules().stream()
                .flatMap(rule -> rule.statements().stream())
                .anyMatch(match::isInstance);
    }

    /** States that a rule before this one decides on, whatever else the packet is, as far as this rule asks. */
    private static Set<ConnectionState> decided(Rule rule, List<Rule> before) {
        return before.stream()
                .filter(other -> other.statements().getLast() instanceof Verdict
                        && other.statements().stream().allMatch(each -> isAskedAnyway(each, rule)))
                .flatMap(other -> other.statements().stream())
                .flatMap(each -> each instanceof Match.State(var states) ? states.stream() : Stream.of())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isAskedAnyway(Statement each, Rule asks) {
        return switch (each) {
            case Match.State state -> true;
            case Match match -> asks.statements().contains(match);
            case Statement.Counter counter -> true;
            case Verdict verdict -> true;
            default -> false;
        };
    }

    /** States that change nothing for any packet when they are named, too: that are decided on, or in which there is no connection to ask about. */
    private static Set<ConnectionState> idle(Rule rule, List<Rule> before) {
        Set<ConnectionState> idle = decided(rule, before);
        if (rule.statements().stream().anyMatch(Match.About.class::isInstance)) {
            idle.addAll(List.of(ConnectionState.INVALID, ConnectionState.UNTRACKED));
        }
        return idle;
    }

    private void replaced(String what, Chain chain, Chain.Base base) {
        mutants.add(
                new Mutant(what, rewriting.replaced(chain, new Chain(chain.name(), Optional.of(base), chain.rules()))));
    }

    private void rule(Chain chain, int index) {
        Rule rule = chain.rules().get(index);
        String where = "%s %d: %s".formatted(chain.name(), index, NftText.rule(rule));
        mutants.add(new Mutant(where + " -- removed", rewriting.without(chain, index)));
        for (int i = 0; i < rule.statements().size(); i++) {
            statement(
                    rule,
                    i,
                    idle(rule, chain.rules().subList(0, index)),
                    entrances(chain),
                    changed -> mutants.add(new Mutant(
                            where + " -- " + NftText.rule(changed), rewriting.replaced(chain, index, changed))));
        }
    }

    /** From an interface that is nobody's, nothing gets past the first hook. */
    private List<String> entrances(Chain chain) {
        boolean first =
                chain.base().filter(base -> base.hook() == Hook.PREROUTING).isPresent();
        return first ? List.of() : entrances;
    }

    private static void statement(
            Rule rule, int index, Set<ConnectionState> idle, List<String> entrances, Consumer<Rule> found) {
        found.accept(Rewriting.without(rule, index));
        OtherStatements.than(rule.statements().get(index), idle, entrances)
                .forEach(other -> found.accept(Rewriting.replaced(rule, index, other)));
    }

    private void set(SourceSet set) {
        Stream.of(
                        new SourceSet(set.name(), set.family(), 1, set.timeout()),
                        new SourceSet(
                                set.name(),
                                set.family(),
                                set.size(),
                                set.timeout().plusDays(1)),
                        set.named(set.name() + "x"))
                .forEach(other -> mutants.add(new Mutant(set + " -- " + other, rewriting.replaced(set, other))));
    }
}
