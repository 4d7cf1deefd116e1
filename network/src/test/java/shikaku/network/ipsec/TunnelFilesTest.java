package shikaku.network.ipsec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.document.RouterFile;

/** What is written for strongSwan and the interface, as a network engineer would look it over. */
class TunnelFilesTest {
    private final Site site = ExampleSite.withIpsec();
    private final Reachability table = Reachability.of(site);
    private final Router nishi = site.clinics().getLast().routerB();

    private static String text(Router router, Reachability table, String ending) {
        return TunnelFiles.of(router, table).stream()
                .filter(each -> each.name().equals(router.name() + ending))
                .map(RouterFile::text)
                .findFirst()
                .orElseThrow();
    }

    private String swanctl(Router router) {
        return text(router, table, ".swanctl.conf");
    }

    private static List<String> values(String text, String key) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(key + " = "))
                .map(line -> line.substring(key.length() + 3))
                .toList();
    }

    @Test
    void only_routers_with_a_tunnel_have_such_files() {
        assertThat(site.routers().stream()
                        .flatMap(each -> TunnelFiles.of(each, table).stream())
                        .map(RouterFile::name))
                .containsExactly(
                        "router-b-nishi.swanctl.conf",
                        "router-b-nishi.strongswan.conf",
                        "router-b-nishi.ip",
                        "shikaku-router-b-nishi-tunnel.service",
                        "hub.swanctl.conf",
                        "hub.strongswan.conf",
                        "hub.ip",
                        "shikaku-hub-tunnel.service");
        Site carrier = ExampleSite.read();
        assertThat(carrier.routers())
                .allMatch(each -> TunnelFiles.of(each, Reachability.of(carrier)).isEmpty());
    }

    @Test
    @Proves(clauses = Clause.C4)
    void each_end_names_the_other_ends_address_and_whole_subject_and_trusts_the_site_authority_alone() {
        for (Router router : List.of(nishi, site.hub())) {
            String text = swanctl(router);
            boolean hub = router.equals(site.hub());
            assertThat(values(text, "version")).containsExactly("2");
            assertThat(values(text, "remote_addrs")).containsExactly(hub ? "198.51.100.13" : "192.0.2.10");
            assertThat(values(text, "id"))
                    .hasSize(2)
                    .last()
                    .isEqualTo("\"C=JP, O=Shikaku, OU=router, CN=%s\"".formatted(hub ? "router-b-nishi" : "hub"));
            assertThat(values(text, "auth")).containsExactly("pubkey", "pubkey");
            assertThat(values(text, "cacerts")).containsExactly("site.pem");
            assertThat(values(text, "revocation")).containsExactly(hub ? "strict" : "relaxed");
        }
    }

    @Test
    @Proves(clauses = Clause.C4)
    void one_proposal_of_recommended_ciphers_with_new_key_exchange_for_each_key() {
        String text = swanctl(nishi);
        assertThat(values(text, "proposals")).containsExactly("aes256gcm16-prfsha384-ecp384");
        assertThat(values(text, "esp_proposals")).containsExactly("aes256gcm16-ecp384");
        assertThat(text.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("null", "3des", "sha1", "md5", "modp", "default", "psk", "secret");
    }

    @Test
    @Proves(clauses = {Clause.C4, Clause.C7, Clause.C13})
    void keys_are_made_only_for_hosts_that_the_table_lets_speak_and_the_two_ends_of_the_link() {
        String clinic = "10.20.3.2,10.23.1.10,fd53:20:3::2,fd53:23:1::10";
        String center = "10.20.3.1,10.30.1.10,10.30.2.10,fd53:20:3::1,fd53:30:1::10,fd53:30:2::10";
        assertThat(values(swanctl(nishi), "local_ts")).containsExactly(clinic);
        assertThat(values(swanctl(nishi), "remote_ts")).containsExactly(center);
        assertThat(values(swanctl(site.hub()), "local_ts")).containsExactly(center);
        assertThat(values(swanctl(site.hub()), "remote_ts")).containsExactly(clinic);
    }

    @Test
    void the_interface_of_the_rules_is_made_with_its_number_its_mtu_and_routes_to_those_hosts_alone() {
        String lines = text(nishi, table, ".ip");
        assertThat(lines)
                .contains(
                        "link add vpn type xfrm dev internet if_id 3\n",
                        "link set vpn mtu 1360\n",
                        "addr add 10.20.3.2/30 dev vpn\n",
                        "route add 10.30.1.10 via 10.20.3.1 dev vpn\n",
                        "#   route add 192.0.2.10 via GATEWAY dev internet\n")
                .doesNotContain("default via", "0.0.0.0/0");
        assertThat(values(swanctl(nishi), "if_id_out")).containsExactly("3");
        assertThat(values(swanctl(site.hub()), "if_id_in")).containsExactly("3");
    }

    @Test
    @Proves(clauses = Clause.C4)
    void a_forged_call_costs_no_key_exchange_and_many_of_them_do_not_shut_their_address_out() {
        for (Router router : List.of(nishi, site.hub())) {
            String text = text(router, table, ".strongswan.conf");
            assertThat(values(text, "dos_protection")).containsExactly("yes");
            assertThat(values(text, "cookie_threshold")).containsExactly("1");
            assertThat(values(text, "cookie_threshold_ip")).containsExactly("1");
            assertThat(values(text, "block_threshold")).containsExactly("1000");
            assertThat(swanctl(router)).contains("/etc/strongswan.d/shikaku.conf");
        }
    }

    @Test
    void a_hub_has_a_connection_for_each_tunnel_with_a_number_of_its_own() {
        Site two = ExampleSite.withIpsecOverIpv6();
        String hub = text(two.hub(), Reachability.of(two), ".swanctl.conf");
        assertThat(values(hub, "remote_addrs")).containsExactly("2001:db8:12::1", "2001:db8:13::1");
        assertThat(values(hub, "if_id_in")).containsExactly("1", "2");
    }
}
