package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Chain;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.Match;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Rule;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.Statement;
import shikaku.network.rules.Verdict;

/** Whoever forges the other end of a tunnel sends what the true one might: the check knows which rules let too much of that in, or shut the true one out with it. */
class ForgedPeerRulesTest {
    private static final String EXCHANGE = "C-4: IPsec, key exchange";

    /** Both ends, over both families. */
    static Stream<Case> ends() {
        return Stream.of(ExampleSite.withIpsec(), ExampleSite.withIpsecOverIpv6())
                .flatMap(site -> Stream.of(site.clinics().getLast().routerB(), site.hub())
                        .map(router -> new Case(router, Reachability.of(site))));
    }

    record Case(Router router, Reachability table) {
        Ruleset good() {
            return RouterRules.of(router, table);
        }

        /** With other rules in place of the one about IKE. */
        String saidOf(UnaryOperator<List<Rule>> instead) {
            List<Chain> chains = good().chains().stream()
                    .map(each -> each.name().equals("input")
                            ? new Chain(each.name(), each.base(), exchanged(each.rules(), instead))
                            : each)
                    .toList();
            return RulesetCheck.of(router, new Ruleset(good().sets(), chains), table)
                    .difference()
                    .map(each -> each.english())
                    .orElse("as the table says");
        }

        private static List<Rule> exchanged(List<Rule> rules, UnaryOperator<List<Rule>> instead) {
            List<Rule> others = new ArrayList<>();
            rules.forEach(each ->
                    others.addAll(each.comment().equals(EXCHANGE) ? instead.apply(List.of(each)) : List.of(each)));
            assertThat(others).isNotEqualTo(rules);
            return others;
        }

        @Override
        public String toString() {
            return router + " " + router.tunnels().getFirst().family();
        }
    }

    private static Rule with(Rule rule, UnaryOperator<Statement> changed) {
        return new Rule(rule.statements().stream().map(changed).toList(), rule.comment());
    }

    private static Rule inState(Rule rule, ConnectionState state) {
        return with(
                rule,
                each -> each instanceof Match.State ? new Match.State(new java.util.TreeSet<>(List.of(state))) : each);
    }

    private static Rule ending(Rule rule, Verdict verdict) {
        return with(rule, each -> each instanceof Verdict ? verdict : each);
    }

    @ParameterizedTest
    @MethodSource("ends")
    @Proves(clauses = Clause.C4)
    void what_goes_on_with_a_conversation_is_limited_too_for_a_forger_goes_on_with_it(Case each) {
        assertThat(each.saidOf(rules -> List.of(
                        ending(inState(rules.getFirst(), ConnectionState.ESTABLISHED), new Verdict.Accept()),
                        inState(rules.getFirst(), ConnectionState.NEW))))
                .contains("UDP 500 > 500", "ct established", "exchange", "By the table");
    }

    @ParameterizedTest
    @MethodSource("ends")
    @Proves(clauses = Clause.C4)
    void it_is_not_counted_with_what_hosts_open_nor_in_so_narrow_a_bucket(Case each) {
        assertThat(each.saidOf(rules -> List.of(ending(rules.getFirst(), new Verdict.Goto("opening")))))
                .contains("UDP 500 > 500", "@opening", "20/second burst 40", "200/second burst 400");
    }

    @ParameterizedTest
    @MethodSource("ends")
    @Proves(clauses = Clause.C4)
    void from_any_other_port_it_begins_no_connection_that_would_have_to_be_remembered(Case each) {
        assertThat(each.saidOf(rules -> List.of(new Rule(
                        rules.getFirst().statements().stream()
                                .filter(statement -> !(statement
                                                instanceof Match.Port(var protocol, Match.End end, int first, int last)
                                        && end == Match.End.SOURCE))
                                .toList(),
                        rules.getFirst().comment()))))
                .contains("UDP 0 > 500", "By the table: refused");
    }

    @Test
    @Proves(clauses = Clause.C4)
    void a_router_without_a_tunnel_listens_to_no_key_exchange_and_remembers_nobody_for_it() {
        Reachability table = Reachability.of(ExampleSite.read());
        assertThat(table.site().routers())
                .allSatisfy(router -> assertThat(RouterRules.of(router, table).sets())
                        .extracting(set -> set.name())
                        .containsExactly("opening4", "opening6"));
    }
}
