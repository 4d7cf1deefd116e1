package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Chain;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.Hook;
import shikaku.network.rules.Match;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.Statement;
import shikaku.network.rules.Verdict;

/** Rules that no kernel would have, as a file could claim that one has them: told in a sentence, never a crash. */
class SenselessRulesTest {
    private final Reachability table = Reachability.of(ExampleSite.read());
    private final Router hub = table.site().hub();
    private final Ruleset good = RouterRules.of(hub, table);

    /** The good rules with one more chain at the front of a hook. */
    private String saidOf(Hook hook, int priority, Statement... statements) {
        Chain more = new Chain(
                "more", Optional.of(new Chain.Base(hook, priority, true)), List.of(new Rule(List.of(statements), "")));
        return saidOf(Stream.concat(Stream.of(more), good.chains().stream()).toList());
    }

    private String saidOf(List<Chain> chains) {
        return RulesetCheck.of(hub, new Ruleset(good.sets(), chains), table)
                .difference()
                .orElseThrow()
                .inBoth();
    }

    @Test
    void a_circle_or_a_chain_that_is_not_there() {
        Rule round = new Rule(List.of(new Verdict.Goto("round")), "");
        List<Chain> chains = new ArrayList<>(good.chains());
        chains.addFirst(new Chain("round", Optional.empty(), List.of(round)));
        chains.add(new Chain("more", Optional.of(new Chain.Base(Hook.FORWARD, -1, true)), List.of(round)));
        assertThat(saidOf(chains)).contains("規則に意味がありません", "circle at round");
        assertThat(saidOf(Hook.FORWARD, -1, new Verdict.Goto("nowhere"))).contains("no chain nowhere");
    }

    @Test
    void a_question_before_its_answer_is_known() {
        Match state = new Match.State(new TreeSet<>(List.of(ConnectionState.NEW)));
        Match out = new Match.Through(Side.OUT, false, new TreeSet<>(List.of("jpki")));
        assertThat(saidOf(Hook.PREROUTING, -300, state)).contains("not known at this point");
        assertThat(saidOf(Hook.PREROUTING, 0, out)).contains("not known at this point");
        assertThat(saidOf(Hook.OUTPUT, -1, new Match.Through(Side.IN, false, out(out))))
                .contains("not known");
    }

    @Test
    void a_question_about_what_the_kernel_has_changed_since() {
        Match pieces = new Match.Header(Match.HeaderField.NEXT_HEADER, true, new TreeSet<>(List.of(6)));
        Match hops = new Match.Header(Match.HeaderField.HOP_LIMIT, false, new TreeSet<>(List.of(254)));
        assertThat(saidOf(Hook.PREROUTING, -300, pieces))
                .as("pieces are whole again")
                .contains("not known at this point");
        assertThat(saidOf(Hook.FORWARD, -1, hops)).as("one has gone already").contains("not known at this point");
    }

    private static TreeSet<String> out(Match match) {
        return new TreeSet<>(((Match.Through) match).names());
    }

    @Test
    void two_chains_of_which_nobody_knows_which_comes_first() {
        assertThat(saidOf(Hook.OUTPUT, 0, new Verdict.Accept())).contains("two chains at output with priority 0");
    }

    @Test
    void as_many_rules_as_are_read_at_all_are_walked_through() {
        Rule never = new Rule(
                List.of(
                        new Match.IcmpType(Family.IPV4, new TreeSet<>(List.of(8))),
                        new Match.Port(shikaku.network.Protocol.TCP, Match.End.DESTINATION, 1, 1),
                        new Verdict.Accept()),
                "");
        List<Chain> chains = new ArrayList<>(good.chains());
        chains.add(new Chain(
                "more", Optional.of(new Chain.Base(Hook.FORWARD, -1, true)), Collections.nCopies(2000, never)));
        assertThat(RulesetCheck.of(hub, new Ruleset(good.sets(), chains), table).fits())
                .isTrue();
    }

    @Test
    void a_policy_or_a_rule_that_lets_everything_pass_is_told_with_the_first_packet() {
        assertThat(saidOf(Hook.FORWARD, 1, new Statement.Counter())).contains("counted 2");
        List<Chain> open = good.chains().stream()
                .map(each ->
                        each.base().filter(base -> base.hook() == Hook.FORWARD).isPresent()
                                ? new Chain(
                                        each.name(), Optional.of(new Chain.Base(Hook.FORWARD, 0, true)), each.rules())
                                : each)
                .toList();
        assertThat(saidOf(open)).contains("hub: forward", "表では「拒む", "by the rules: passes");
    }
}
