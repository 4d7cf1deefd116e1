package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.Address;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Chain;
import shikaku.network.rules.Rate;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.SourceSet;
import shikaku.network.rules.SourceSet.Remembered;
import shikaku.network.rules.Statement;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict;

/** Rules in which every word is right and what they count is wrong, as somebody might make them who knows how they are checked. */
class KeptLimitsTest {
    private static final Rate RATE = new Rate(20, 40);

    private final Reachability table = Reachability.of(ExampleSite.read());
    private final Router hub = table.site().hub();
    private final Ruleset good = RouterRules.of(hub, table);

    private String saidOf(List<SourceSet> sets, List<Chain> chains) {
        return RulesetCheck.of(hub, new Ruleset(sets, chains), table)
                .difference()
                .map(each -> each.inBoth())
                .orElse("as the table says");
    }

    /** With other rules in one chain. */
    private List<Chain> chains(String name, List<Rule> rules) {
        return good.chains().stream()
                .map(each -> each.name().equals(name) ? new Chain(name, each.base(), rules) : each)
                .toList();
    }

    private List<Rule> rulesOf(String chain) {
        return new ArrayList<>(good.chain(chain).orElseThrow().rules());
    }

    private static SourceSet set(String name) {
        return new SourceSet(name, Family.IPV4, 4096, Duration.ofMinutes(1));
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C7})
    void a_source_is_refused_when_it_has_opened_too_much_and_not_when_ten_sets_say_so() {
        List<SourceSet> more =
                IntStream.rangeClosed(1, 9).mapToObj(each -> set("more" + each)).toList();
        List<Rule> rules = rulesOf("opening");
        List<Statement> chained = new ArrayList<>();
        Stream.concat(Stream.of(good.sets().getFirst()), more.stream())
                .forEach(each -> chained.add(new SourceLimit(each.name(), Family.IPV4, RATE)));
        chained.add(new Verdict.Goto("flooding"));
        rules.set(0, new Rule(chained, ""));
        assertThat(saidOf(Stream.concat(good.sets().stream(), more.stream()).toList(), chains("opening", rules)))
                .contains("opened by each ip source = @opening4: 20/second burst 40, none left")
                .contains("@more1: 20/second burst 40, some left")
                .contains("残りなし", "残りあり");
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C7})
    void nobody_is_excepted_or_shut_out_by_what_a_set_remembers_already() {
        SourceSet opened = good.sets().getFirst();
        Address terminal = Address.parse("10.21.1.10");
        Remembered right = new Remembered(terminal, RATE, Duration.ofMinutes(1));
        assertThat(saidOf(
                        List.of(opened.remembering(List.of(right)), good.sets().getLast()), good.chains()))
                .isEqualTo("as the table says");
        Stream.of(
                        new Remembered(terminal, new Rate(2000, 4000), Duration.ofMinutes(1)),
                        new Remembered(terminal, new Rate(1, 1), Duration.ofMinutes(1)),
                        new Remembered(terminal, RATE, Duration.ofDays(300)))
                .forEach(each -> assertThat(saidOf(
                                List.of(
                                        opened.remembering(List.of(right, each)),
                                        good.sets().getLast()),
                                good.chains()))
                        .contains("この送信元だけ別の制限です", "a limit of its own: @opening4 10.21.1.10"));
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C7})
    void what_is_counted_of_a_source_is_counted_once() {
        for (Rate rate : List.of(RATE, new Rate(2000, 4000))) {
            List<Rule> rules = rulesOf("forward");
            rules.addFirst(new Rule(List.of(new SourceLimit("opening4", Family.IPV4, rate)), ""));
            assertThat(saidOf(good.sets(), chains("forward", rules))).contains("by the rules: ", "[@opening4: " + rate);
        }
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C7})
    void a_set_that_no_rule_needs_is_found_too() {
        assertThat(saidOf(
                        Stream.concat(good.sets().stream(), Stream.of(set("spare")))
                                .toList(),
                        good.chains()))
                .contains("送信元ごとの制限の控えが違います", "not kept as it should be");
    }

    /** Each with its own limit: together twenty times as many lines as a disk was made for. */
    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void refusals_for_one_reason_are_limited_together_however_many_rules_tell_of_them() {
        List<Rule> told = rulesOf("malformed");
        List<Statement> ends = Stream.concat(
                        told.getFirst().statements().stream(), Stream.of(new Statement.Counter(), new Verdict.Drop()))
                .toList();
        List<Rule> twenty = new ArrayList<>(Collections.nCopies(20, new Rule(ends, "")));
        twenty.addAll(told);
        assertThat(saidOf(good.sets(), chains("malformed", twenty)))
                .contains("malformed = malformed 1:1", "malformed 2:1: 5/second burst 20, some left");
    }

    @Test
    void rules_of_another_router_are_said_to_be_its() {
        Router other = table.site().clinics().getFirst().routerA();
        Ruleset its = RouterRules.of(other, table);
        assertThat(saidOf(its.sets(), its.chains()))
                .isEqualTo("hub: これは router-a-higashi の規則です / hub: these are the rules of router-a-higashi");
    }
}
