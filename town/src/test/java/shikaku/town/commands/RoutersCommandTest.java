package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.rules.ThrowAwayKernel;

class RoutersCommandTest {
    private static final String SITE =
            Path.of("../docs/examples/site.yaml").toAbsolutePath().normalize().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void the_table_is_there_in_both_languages_with_clause_and_reason() {
        Ran ran = Ran.shikaku("routers", "--site", SITE, "--format", "table");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("ほかはすべて拒否", "Everything else is refused", "資格を照会する", "the terminal asks the center");
        assertThat(ran.out().lines().filter(line -> line.contains("higashi/accounting")))
                .hasSize(2)
                .allMatch(
                        line -> line.contains("higashi/terminal") && line.contains("TCP 8544") && line.contains("C-6"));
    }

    @Test
    void the_page_for_the_citys_file_has_zones_permissions_and_how_they_are_kept() {
        Ran ran = Ran.shikaku("routers", "--site", SITE, "--format", "doc");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "# ネットワークの接続表", "| nishi/terminal | center | TCP 8443 |", "| hub | higashi | 10.20.1.1", "毎秒20")
                .doesNotContain("%d", "null");
    }

    @Test
    void the_page_says_how_rules_stay_on_a_router_and_how_they_come_onto_one_without_a_jdk() {
        assertThat(Ran.shikaku("routers", "--site", SITE, "--format", "doc").out())
                .contains(
                        "再起動で消える",
                        "gone after a restart",
                        "net/ipv4/conf/INTERFACE/send_redirects = 0\n",
                        "net/ipv6/conf/default/accept_ra = 0\n",
                        "net/ipv4/ip_forward = 1\nnet/ipv6/conf/all/forwarding = 1\n```",
                        "nft -c -f ROUTER.nft",
                        "systemctl enable --now /etc/shikaku/shikaku-ROUTER.service")
                .doesNotContain("net.ipv4");
    }

    @Test
    void a_network_that_may_be_somebody_elses_is_a_warning_beside_the_answer() throws IOException {
        Path site = Files.writeString(
                folder.resolve("public.yaml"),
                Files.readString(Path.of(SITE)).replace("ipv4: 10.20.1.0/30", "ipv4: 203.0.113.0/30"));
        Ran ran = Ran.shikaku("routers", "--site", site.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err().lines()).singleElement().asString().contains("203.0.113.0/30", "注意", "Warning");
        assertThat(Ran.shikaku("routers", "--site", SITE).err()).isEmpty();
    }

    @Test
    void a_file_a_router_is_written() throws IOException {
        Ran ran = Ran.shikaku(
                "routers",
                "--site",
                SITE,
                "--format",
                "nft",
                "--out",
                folder.resolve("out").toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(3 * 7);
        assertThat(folder.resolve("out/router-b-chuo.sysctl"))
                .content()
                .contains("net/ipv4/conf/vpn/send_redirects = 0");
        assertThat(folder.resolve("out/shikaku-router-b-chuo.service"))
                .content()
                .contains("nft -f /etc/shikaku/router-b-chuo.nft");
        assertThat(folder.resolve("out/router-b-chuo.nft"))
                .content()
                .contains("flush ruleset\n", "policy drop;", "C-4 C-7 C-13: chuo/terminal to center");
        assertThat(folder.resolve("out/hub.nft")).isRegularFile();
    }

    @Test
    void a_clinic_without_a_carriers_vpn_gets_strongswans_configuration_and_its_interface() throws IOException {
        String site = Path.of(SITE).resolveSibling("site-ipsec.yaml").toString();
        Ran ran = Ran.shikaku("routers", "--site", site, "--format", "swanctl", "--out", folder.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(8);
        assertThat(folder.resolve("router-b-nishi.swanctl.conf"))
                .content()
                .contains("remote_addrs = 192.0.2.10", "CN=hub");
        assertThat(folder.resolve("hub.ip")).content().contains("link add nishi type xfrm dev internet if_id 3");
        assertThat(Ran.shikaku("routers", "--site", site, "--format", "doc").out())
                .contains("## IPsecのトンネル", "| nishi | 198.51.100.13 | 192.0.2.10 internet |", "1360")
                .doesNotContain("%d", "%s");
        assertThat(Ran.shikaku("routers", "--site", site, "--format", "nft", "--router", "hub")
                        .out())
                .contains("# internet: IPsec nishi 192.0.2.10 <-> 198.51.100.13 (router-b-nishi)");
    }

    @Test
    void where_there_is_no_tunnel_that_is_said() {
        assertThat(Ran.shikaku("routers", "--site", SITE, "--format", "swanctl").code())
                .isEqualTo(1);
        assertThat(Ran.shikaku("routers", "--site", SITE, "--format", "swanctl").err())
                .contains("no clinic of the site file has tunnel: ipsec");
        assertThat(Ran.shikaku("routers", "--site", SITE, "--format", "doc").out())
                .doesNotContain("IPsec");
    }

    @Test
    void one_router_alone_may_be_asked_for() {
        Ran ran = Ran.shikaku("routers", "--site", SITE, "--format", "nft", "--router", "router-a-nishi");
        assertThat(ran.out()).startsWith("# router-a-nishi\n").containsOnlyOnce("flush ruleset");
        assertThat(Ran.shikaku("routers", "--site", SITE, "--format", "nft", "--router", "router-c")
                        .err())
                .contains("そのルータはありません", "there is no such router: router-c", "router-a-nishi");
    }

    @Test
    void a_mistake_in_the_site_file_is_one_sentence_with_file_line_and_key() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"), Files.readString(Path.of(SITE)).replace("door: 8544", "door: x"));
        Ran ran = Ran.shikaku("routers", "--site", wrong.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("wrong.yaml", "ports.door", "行目", "line ");
        assertThat(Ran.shikaku("routers", "--site", "nowhere.yaml").err()).contains("there is no such site file");
    }

    @Test
    void without_a_site_file_nothing_is_made() {
        assertThat(Ran.shikaku("routers").code()).isEqualTo(2);
        assertThat(Ran.shikaku("routers", "verify").err()).contains("足りない指定があります: --site");
        assertThat(Ran.shikaku("routers", "apply", "--site", SITE).err()).contains("--router");
        assertThat(Ran.shikaku("routers", "lab", "test").err()).contains("足りない指定があります: --site");
        assertThat(Ran.shikaku("routers", "lab", "up").code()).isEqualTo(2);
        assertThat(Ran.shikaku("routers", "apply", "--site", SITE, "--router", "hub", "--confirm", "0")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void generated_rules_are_verified_and_a_rule_that_was_changed_by_hand_is_told_in_a_sentence()
            throws IOException, InterruptedException {
        String hub = Ran.shikaku("routers", "--site", SITE, "--format", "nft", "--router", "hub")
                .out();
        Path listed = folder.resolve("hub.json");
        Files.writeString(listed, kernel(hub.replace("ct state invalid goto stray", "ct state invalid accept")));
        Ran good = Ran.shikaku("routers", "verify", "--site", SITE, "--router", "hub");
        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("hub: 表のとおりです", "hub: as the table says");
        Ran wrong = Ran.shikaku("routers", "verify", "--site", SITE, "--router", "hub", "--ruleset", listed.toString());
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("表では「拒む", "規則では「通す", "ct invalid", "by the rules: passes");
    }

    @Test
    void rules_that_are_none_of_ours_are_told_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"nftables\": [{\"map\": {}}]}");
        Ran ran = Ran.shikaku("routers", "verify", "--site", SITE, "--router", "hub", "--ruleset", file.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("作っていない規則があります: map", "none of ours");
    }

    @Test
    void a_file_that_is_no_list_of_rules_or_another_routers_is_told_as_such() throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("text.nft"), "table inet shikaku { }");
        Ran no = Ran.shikaku("routers", "verify", "--site", SITE, "--router", "hub", "--ruleset", text.toString());
        assertThat(no.code()).isEqualTo(1);
        assertThat(no.out())
                .contains("hub: 「nft -j list ruleset」の出力ではありません", "JSONではありません", "not JSON, line 1")
                .doesNotContain("作っていない規則");
        String nishi = Ran.shikaku("routers", "--site", SITE, "--format", "nft", "--router", "router-a-nishi")
                .out();
        Path listed = Files.writeString(folder.resolve("nishi.json"), kernel(nishi));
        Ran other = Ran.shikaku("routers", "verify", "--site", SITE, "--router", "hub", "--ruleset", listed.toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("hub: これは router-a-nishi の規則です", "hub: these are the rules of router-a-nishi");
    }

    @Test
    void the_labs_commands_get_what_was_typed_in_its_place() {
        assertThat(Ran.shikaku("routers", "lab", "up", "--delay", "5", "--loss", "1", "--site", "nowhere.yaml")
                        .err())
                .contains("there is no such site file: nowhere.yaml");
        assertThat(Ran.shikaku("routers", "lab", "test", "--report", "page.md", "--site", "nowhere.yaml")
                        .err())
                .contains("there is no such site file: nowhere.yaml");
    }

    private static String kernel(String rules) throws InterruptedException {
        try {
            return ThrowAwayKernel.listed(rules);
        } catch (IOException missing) {
            return Assumptions.abort("nft in a network namespace is not to be had here: " + missing.getMessage());
        }
    }
}
