package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Sentence;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.document.RouterFile;

/** Packets in the name of a tunnel's other end, on the cable outside; that needs no ESP of the kernel, and in place of strongSwan sockets listen. */
@WhereLabsStand
class ForgedPeersTest {
    @TempDir
    private Path journals;

    private static String rules(Router router, Site site) {
        return RouterFile.of(router, Reachability.of(site)).text();
    }

    private List<String> said(Lab lab, Site site) throws Exception {
        return new ForgedPeers(lab, Reachability.of(site))
                .areHeldBack().differences().stream().map(Sentence::english).toList();
    }

    /** With these rules at the hub, and the right ones elsewhere. */
    private List<String> withAtHub(Lab lab, Site site, String shown, String instead) throws Exception {
        String right = rules(site.hub(), site);
        assertThat(right).contains(shown);
        lab.load(site.hub(), right.replace(shown, instead));
        return said(lab, site).stream().filter(each -> each.startsWith("hub")).toList();
    }

    private Lab lab(Site site) {
        Lab lab = Lab.up(site, journals);
        lab.tunnels().ifPresent(Tunnels::end);
        site.routers().forEach(each -> lab.load(each, rules(each, site)));
        return lab;
    }

    @Test
    @Proves(clauses = Clause.C4)
    void whoever_forges_the_other_end_sends_no_more_than_the_limit_and_shuts_it_out_with_no_less() throws Exception {
        for (Site site : Stream.of(ExampleSite.withNothingButIpsec(), ExampleSite.withIpsecOverIpv6())
                .toList()) {
            try (Lab lab = lab(site)) {
                assertThat(said(lab, site)).isEmpty();
            }
        }
    }

    @Test
    @Proves(clauses = Clause.C4)
    void rules_that_believe_what_a_connection_s_state_says_let_a_forger_in_or_shut_the_true_one_out() throws Exception {
        Site site = ExampleSite.withNothingButIpsec();
        try (Lab lab = lab(site)) {
            String narrow = "rate over 200/second burst 400 packets";
            assertThat(withAtHub(lab, site, narrow, "rate over 20/second burst 40 packets"))
                    .anyMatch(each -> each.contains("is not heard after a few forged words"));
            assertThat(withAtHub(lab, site, "udp sport 500 udp dport 500", "udp dport 500"))
                    .anyMatch(each -> each.contains("words of IKE in the other end's name (from other ports)"));
            assertThat(withAtHub(
                            lab,
                            site,
                            "udp sport 500 udp dport 500 ct state new,established counter goto exchange",
                            "udp sport 500 udp dport 500 ct state new,established counter accept"))
                    .anyMatch(
                            each -> each.contains("words of IKE in the other end's name (as part of a conversation)"));
        }
    }
}
