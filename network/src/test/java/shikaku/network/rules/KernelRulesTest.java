package shikaku.network.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.check.RulesetCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real kernel has of our rules, once nft has read their text: needs nft and a network namespace, not root. */
class KernelRulesTest {
    private static final Site SITE = ExampleSite.withEcho();
    private static final Reachability TABLE = Reachability.of(SITE);

    static Stream<Router> routers() {
        return Stream.of(SITE.clinics().get(1).routerA(), SITE.clinics().get(1).routerB(), SITE.hub());
    }

    static Stream<Site> tunnels() {
        return Stream.of(ExampleSite.withIpsec(), ExampleSite.withIpsecOverIpv6());
    }

    @ParameterizedTest
    @MethodSource("tunnels")
    @Proves(clauses = {Clause.C4, Clause.C7})
    void the_kernel_understands_what_is_said_of_a_tunnels_outside(Site site) throws InterruptedException {
        Ruleset meant = RouterRules.of(site.hub(), Reachability.of(site));
        assertThat(NftJson.read(Kernels.listed(NftText.of(meant, List.of())))).isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource("routers")
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void the_kernel_has_exactly_the_rules_that_were_meant_and_they_do_what_the_table_says(Router router)
            throws InterruptedException {
        Ruleset meant = RouterRules.of(router, TABLE);
        Ruleset had = NftJson.read(Kernels.listed(NftText.of(meant, List.of(router.name()))));
        assertThat(had).isEqualTo(meant);
        assertThat(RulesetCheck.of(router, had, TABLE).difference()).isEmpty();
    }

    private static final List<String> NONE_OF_OURS = List.of(
            "ip saddr 10.0.0.1 ip ttl 1 accept",
            "tcp sport 53 accept",
            "tcp dport { 80, 443 } accept",
            "tcp dport != 80 accept",
            "meta mark 1 accept",
            "ct mark 1 accept",
            "ct status dnat accept",
            "ct direction reply accept",
            "ct state new log level debug accept",
            "limit rate over 5/second accept",
            "limit rate 5/minute accept",
            "limit rate 5 kbytes/second accept",
            "meta l4proto tcp accept",
            "reject",
            "return",
            "jump aside",
            "fib saddr . iif oif missing accept",
            "ip frag-off & 0x1fff != 0 accept",
            "tcp flags & (syn|ack) != syn accept",
            "ip saddr . ip daddr { 10.0.0.1 . 10.0.0.2 } accept",
            "ip saddr 10.0.0.1-10.0.0.9 accept",
            "ip6 saddr and ::ffff == ::1 accept",
            "iifname \"term*\" accept",
            "iifname { \"a*\", \"b\" } accept",
            "iif 1 accept",
            "tcp flags syn accept",
            "ct state != new accept",
            "ip saddr @sources accept",
            "counter name aside accept",
            "limit name aside accept",
            "log prefix \"x\" group 7 snaplen 64 accept",
            "iifname vmap { \"a\" : accept }",
            "ct count over 5 accept",
            "icmpv6 code 0 accept",
            "exthdr frag exists accept",
            "exthdr rt exists accept");

    /** All in one kernel, since starting it takes longer than asking. */
    @Test
    void an_expression_that_is_none_of_ours_is_never_taken_for_harmless() throws InterruptedException {
        String text = "table inet shikaku {\n set sources {\n type ipv4_addr\n }\n counter aside {\n }\n"
                + " limit aside {\n rate 5/second\n }\n chain aside {\n }\n chain input {\n"
                + String.join("\n", NONE_OF_OURS)
                + "\n }\n}\n";
        List<JsonNode> listed = JsonMapper.shared()
                .readTree(Kernels.listed(text))
                .path("nftables")
                .valueStream()
                .toList();
        List<JsonNode> rules = listed.stream().filter(each -> each.has("rule")).toList();
        assertThat(rules).hasSameSizeAs(NONE_OF_OURS);
        assertThat(rules).allSatisfy(rule -> {
            String alone = "{\"nftables\": [%s, %s]}".formatted(table(listed), rule);
            assertThatThrownBy(() -> NftJson.read(alone))
                    .isInstanceOf(UnknownRule.class)
                    .hasMessageMatching("(?s).*none of ours: \\S.*");
        });
    }

    private static JsonNode table(List<JsonNode> listed) {
        return listed.stream().filter(each -> each.has("table")).findFirst().orElseThrow();
    }

    @Test
    void a_chain_of_another_kind_is_found() throws InterruptedException {
        String nat = Kernels.listed(
                "table inet shikaku {\n chain c {\n type nat hook postrouting priority 0; policy accept;\n }\n}\n");
        assertThatThrownBy(() -> NftJson.read(nat)).isInstanceOf(UnknownRule.class);
    }

    @Test
    void another_table_beside_ours_or_none_at_all_is_found() throws InterruptedException {
        String two = Kernels.listed("table inet shikaku { }\ntable ip nat { }\n");
        String none = Kernels.listed("flush ruleset\n");
        assertThatThrownBy(() -> NftJson.read(two)).isInstanceOf(UnknownRule.class);
        assertThatThrownBy(() -> NftJson.read(none)).isInstanceOf(UnknownRule.class);
    }
}
