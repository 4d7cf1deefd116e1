package shikaku.network.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.check.Mutants.Mutant;
import shikaku.network.rules.Chain;
import shikaku.network.rules.Limits;
import shikaku.network.rules.Match;
import shikaku.network.rules.NftText;
import shikaku.network.rules.Rate;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.SourceSet;
import shikaku.network.rules.SourceSet.Remembered;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.Limit;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict;

/**
 * 制限の変異: every word of the rules is right, and what limits count is wrong all the same, for it is kept elsewhere: in two places, in each of which there
 * is room; in one that something else fills; or somebody is excepted by what stands there already.
 */
final class LimitMutants {
    private static final String OWN = "own";
    private static final Rate GENEROUS = new Rate(1000, 2000);
    private static final Rate MEAN = new Rate(1, 1);

    private final Ruleset whole;
    private final Rewriting rewriting;
    private final List<Mutant> mutants = new ArrayList<>();

    private LimitMutants(Ruleset whole) {
        this.whole = whole;
        this.rewriting = new Rewriting(whole);
    }

    static List<Mutant> of(Ruleset whole) {
        LimitMutants all = new LimitMutants(whole);
        whole.sets().forEach(all::exceptions);
        for (Chain chain : whole.chains()) {
            for (int i = 0; i < chain.rules().size(); i++) {
                all.rule(chain, i);
            }
        }
        return List.copyOf(all.mutants);
    }

    /** Somebody has put a source there before it opened anything. */
    private void exceptions(SourceSet set) {
        Address source = someSource(set);
        Stream.of(
                        new Remembered(source, GENEROUS, set.timeout()),
                        new Remembered(source, MEAN, set.timeout()),
                        new Remembered(source, rate(set), Duration.ofDays(1)))
                .forEach(each -> mutants.add(new Mutant(
                        set.name() + " -- remembers " + each,
                        rewriting.replaced(set, set.remembering(List.of(each))))));
    }

    /** What its own rule says. */
    private Rate rate(SourceSet set) {
        return whole.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .flatMap(rule -> rule.statements().stream())
                .flatMap(
                        each -> each instanceof SourceLimit limit && limit.set().equals(set.name())
                                ? Stream.of(limit.rate())
                                : Stream.of())
                .findFirst()
                .orElseThrow();
    }

    private Address someSource(SourceSet set) {
        return whole.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .flatMap(rule -> rule.statements().stream())
                .flatMap(each -> each instanceof Match.Located(var family, var end, boolean not, var prefixes)
                                && family == set.family()
                                && end == Match.End.SOURCE
                        ? prefixes.stream()
                        : Stream.of())
                .filter(each -> each.length() == set.family().bits()
                        && each.base().value().signum() > 0)
                .findFirst()
                .orElseThrow()
                .base();
    }

    private void rule(Chain chain, int index) {
        Rule rule = chain.rules().get(index);
        String where = "%s %d: %s".formatted(chain.name(), index, NftText.rule(rule));
        whole.sets().stream()
                .filter(set -> comesBy(set, chain))
                .forEach(set -> updatedBefore(set, chain, index, where));
        mutants.add(new Mutant(
                where + " -- limited, too",
                rewriting.replaced(chain, index, Rewriting.inserted(rule, 0, new Limit(Limits.REFUSALS)))));
        for (int i = 0; i < rule.statements().size(); i++) {
            switch (rule.statements().get(i)) {
                case Limit limit -> toldTwice(chain, index, where);
                case SourceLimit limit -> twoSets(limit, i, chain, index, where);
                case Verdict.Goto(String to) -> ownCopy(to, i, chain, index, where);
                default -> {}
            }
        }
    }

    /** A chain that counts sources of one family is gone to by that one alone. */
    private static boolean comesBy(SourceSet set, Chain chain) {
        List<SourceLimit> limits = chain.rules().stream()
                .flatMap(rule -> rule.statements().stream())
                .flatMap(each -> each instanceof SourceLimit limit ? Stream.of(limit) : Stream.of())
                .toList();
        return limits.isEmpty() || limits.stream().anyMatch(each -> each.family() == set.family());
    }

    /** Whoever comes by there has less left, or so much that it lasts for ever. */
    private void updatedBefore(SourceSet set, Chain chain, int index, String where) {
        for (Rate rate : List.of(rate(set), GENEROUS)) {
            SourceLimit update = new SourceLimit(set.name(), set.family(), rate);
            mutants.add(new Mutant(
                    "%s -- before it @%s is updated, %s".formatted(where, set.name(), rate),
                    rewriting.inserted(chain, index, new Rule(List.of(update), ""))));
        }
    }

    /** What the first copy has no room to tell, the second one tells. */
    private void toldTwice(Chain chain, int index, String where) {
        Rule rule = chain.rules().get(index);
        int last = rule.statements().size();
        Rule ends = Rewriting.inserted(Rewriting.inserted(rule, last, new Verdict.Drop()), last, new Counter());
        mutants.add(new Mutant(where + " -- twice, each with its limit", rewriting.inserted(chain, index, ends)));
    }

    /** Only who has nothing left in both is refused; or the second one forgets what the first one has found. */
    private void twoSets(SourceLimit limit, int at, Chain chain, int index, String where) {
        Rule rule = chain.rules().get(index);
        SourceSet other = setOf(limit).named(limit.set() + OWN);
        Rule both = Rewriting.inserted(rule, at + 1, new SourceLimit(other.name(), limit.family(), limit.rate()));
        mutants.add(new Mutant(
                where + " -- and in a second set",
                rewriting.with(List.of(other), List.of()).replaced(chain, index, both)));
        Rule again = Rewriting.inserted(rule, at + 1, new SourceLimit(limit.set(), limit.family(), limit.rate()));
        mutants.add(new Mutant(where + " -- asked twice", rewriting.replaced(chain, index, again)));
    }

    /** One of those who go to a chain with limits goes to a copy, which has its own; one who goes there alone may. */
    private void ownCopy(String to, int at, Chain from, int index, String where) {
        Chain there = whole.chain(to).orElseThrow();
        Rule rule = from.rules().get(index);
        if (!hasLimits(there)
                || goers(to).filter(each -> isOfSameFamily(each, rule)).count() < 2) {
            return;
        }
        List<Rule> rules = there.rules().stream().map(LimitMutants::withOwnSet).toList();
        List<SourceSet> sets = there.rules().stream()
                .flatMap(each -> each.statements().stream())
                .flatMap(each -> each instanceof SourceLimit limit ? Stream.of(setOf(limit)) : Stream.of())
                .map(each -> each.named(each.name() + OWN))
                .toList();
        Rule goes = Rewriting.replaced(rule, at, new Verdict.Goto(to + OWN));
        mutants.add(new Mutant(
                where + " -- to a copy with its own limits",
                rewriting
                        .with(sets, List.of(new Chain(to + OWN, Optional.empty(), rules)))
                        .replaced(from, index, goes)));
    }

    private static Rule withOwnSet(Rule rule) {
        return new Rule(
                rule.statements().stream()
                        .map(each -> each instanceof SourceLimit(String set, var family, Rate rate)
                                ? new SourceLimit(set + OWN, family, rate)
                                : each)
                        .toList(),
                rule.comment());
    }

    private static boolean hasLimits(Chain chain) {
        return chain.rules().stream()
                .flatMap(rule -> rule.statements().stream())
                .anyMatch(each -> each instanceof Limit || each instanceof SourceLimit);
    }

    private Stream<Rule> goers(String to) {
        return whole.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .filter(rule -> rule.statements().contains(new Verdict.Goto(to)));
    }

    /** A rule that asks for no address is of both. */
    private static boolean isOfSameFamily(Rule one, Rule other) {
        return families(one).noneMatch(each -> families(other).anyMatch(its -> its != each));
    }

    private static Stream<shikaku.network.Family> families(Rule rule) {
        return rule.statements().stream()
                .flatMap(each -> each instanceof Match.Located(var family, var end, boolean not, var prefixes)
                        ? Stream.of(family)
                        : Stream.of());
    }

    private SourceSet setOf(SourceLimit limit) {
        return whole.sets().stream()
                .filter(each -> each.name().equals(limit.set()))
                .findFirst()
                .orElseThrow();
    }
}
