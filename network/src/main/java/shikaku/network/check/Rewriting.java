package shikaku.network.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shikaku.network.rules.Chain;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.SourceSet;
import shikaku.network.rules.Statement;

/** 書き換え: a rule set with one place changed. */
record Rewriting(Ruleset whole) {

    Ruleset without(Chain chain, int index) {
        return changed(chain, rules -> rules.remove(index));
    }

    /** One more rule before the one with this number. */
    Ruleset inserted(Chain chain, int index, Rule rule) {
        return changed(chain, rules -> rules.add(index, rule));
    }

    Ruleset replaced(Chain chain, int index, Rule rule) {
        return changed(chain, rules -> rules.set(index, rule));
    }

    private Ruleset changed(Chain chain, Consumer<List<Rule>> change) {
        List<Rule> rules = new ArrayList<>(chain.rules());
        change.accept(rules);
        return replaced(chain, new Chain(chain.name(), chain.base(), rules));
    }

    Ruleset replaced(Chain old, Chain changed) {
        return new Ruleset(
                whole.sets(),
                whole.chains().stream()
                        .map(each -> each.equals(old) ? changed : each)
                        .toList());
    }

    Ruleset replaced(SourceSet old, SourceSet changed) {
        return new Ruleset(
                whole.sets().stream()
                        .map(each -> each.equals(old) ? changed : each)
                        .toList(),
                whole.chains());
    }

    Rewriting with(Collection<SourceSet> sets, Collection<Chain> chains) {
        return new Rewriting(new Ruleset(
                Stream.concat(whole.sets().stream(), sets.stream()).toList(),
                // Before those who go there.
                Stream.concat(chains.stream(), whole.chains().stream()).toList()));
    }

    /** With one more statement, which then has this number. */
    static Rule inserted(Rule rule, int at, Statement more) {
        return changed(rule, statements -> statements.add(at, more));
    }

    static Rule replaced(Rule rule, int at, Statement other) {
        return changed(rule, statements -> statements.set(at, other));
    }

    static Rule without(Rule rule, int at) {
        return changed(rule, statements -> statements.remove(at));
    }

    private static Rule changed(Rule rule, Consumer<List<Statement>> change) {
        List<Statement> statements = new ArrayList<>(rule.statements());
        change.accept(statements);
        return new Rule(statements, rule.comment());
    }
}
