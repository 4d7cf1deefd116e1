package shikaku.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.message.Sentence;

class SiteFileTest {

    @Test
    void the_example_is_three_clinics_and_what_lies_behind_the_hub() throws IOException {
        Site site = SiteFile.read(ExampleSite.FILE);
        assertThat(site.clinics()).extracting(Clinic::name).containsExactly("higashi", "chuo", "nishi");
        assertThat(site.clinics()).extracting(Clinic::sharedFolder).containsExactly(false, true, false);
        assertThat(site.zones()).hasSize(9);
        assertThat(site.routers())
                .extracting(Router::name)
                .hasSize(7)
                .contains("router-a-higashi", "router-b-nishi", "hub");
        assertThat(site.hub().interfaces())
                .extracting(Interface::name)
                .containsExactly("higashi", "chuo", "nishi", "center", "distribution", "jpki");
        assertThat(site.ports()).isEqualTo(Ports.DEFAULT);
    }

    @Test
    void routers_have_the_customary_addresses_unless_the_file_says_otherwise() {
        Clinic higashi = ExampleSite.read().clinics().getFirst();
        assertThat(higashi.routerA().interfaces())
                .extracting(each -> each.own().toString())
                .containsExactly("10.21.2.1, fd53:21:2::1", "10.21.1.2, fd53:21:1::2");
        assertThat(higashi.routerB().interfaces())
                .extracting(each -> each.own().toString())
                .containsExactly("10.21.1.1, fd53:21:1::1", "10.20.1.2, fd53:20:1::2");
        Site named = ExampleSite.with(
                "ipv6: fd53:21:2::/64", "ipv6: fd53:21:2::/64\n      router-a: [\"fd53:21:2::fe\", 10.21.2.254]");
        assertThat(named.clinics().getFirst().routerA().interfaces().getFirst().own())
                .hasToString("10.21.2.254, fd53:21:2::fe");
    }

    @Test
    void ports_may_be_changed() {
        assertThat(ExampleSite.with("center: 8443", "center: 9443").ports().center())
                .isEqualTo(9443);
        assertThat(ExampleSite.with("  jpki: 8480", "").ports()).isEqualTo(Ports.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: higashi | name: to bu | clinics[0].name",
                "name: higashi | name: Tobu | clinics[0].name",
                "name: higashi | name: 'to\"; flush ruleset; \"' | clinics[0].name",
                "name: higashi | name: abcdefghijklmnopqrstu | clinics[0].name",
                "name: higashi | nam: higashi | clinics[0].nam",
                "name: higashi | name: chuo | clinics[1]",
                "name: higashi | name: [higashi] | clinics[0].name",
                "shared-folder: false | shared-folder: no | clinics[0].shared-folder",
                "shared-folder: false | shared-folder: false\\n    shared-folder: true | clinics[0].shared-folder",
                "ipv6: fd53:21:2::/64 | # | clinics[0].accounting-zone.ipv6",
                "ipv4: 10.21.2.0/24 | ipv4: 10.21.2.1/24 | clinics[0].accounting-zone.ipv4",
                "ipv4: 10.21.2.0/24 | ipv4: fd54::/64 | clinics[0].accounting-zone.ipv4",
                "ipv4: 10.21.2.0/24 | ipv4: 10.21.2.0/31 | clinics[0].accounting-zone.ipv4",
                "ipv4: 10.21.2.0/24 | ipv4: 127.0.0.0/8 | clinics[0].accounting-zone.ipv4",
                "ipv6: fd53:21:2::/64 | ipv6: ff02::/64 | clinics[0].accounting-zone.ipv6",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.2.10] | clinics[0].accounting-zone.host",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [] | clinics[0].accounting-zone.host",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.2.10, \"fd53:21:2::10\", 10.21.2.11] | clinics[0].accounting-zone.host",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.2.10, 10.21.2.11] | clinics[0].accounting-zone.host",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.3.10, \"fd53:21:2::10\"] | clinics[0].accounting-zone.host",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.2.255, \"fd53:21:2::10\"] | clinics[0].accounting-zone.host",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.2.10, \"fd53:21:2::\"] | clinics[0].accounting-zone.host",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.2.1, \"fd53:21:2::10\"] | clinics[0].accounting-zone.router-a",
                "host: [10.21.2.10, \"fd53:21:2::10\"] | host: [10.21.2.10, eth0] | clinics[0].accounting-zone.host[1]",
                "ipv4: 10.21.1.0/24 | ipv4: 10.21.2.128/25 | clinics[0].terminal-zone.host",
                "ipv4: 10.20.1.0/30 | ipv4: 10.21.1.64/30 | clinics[0].link",
                "ipv4: 10.30.1.0/24 | ipv4: 10.0.0.0/8 | center",
                "hub: higashi | hub: chuo | clinics",
                "hub: higashi | hub: 'higashi*' | clinics[0].interfaces.hub",
                "hub: higashi | hub: abcdefghijklmnop | clinics[0].interfaces.hub",
                "hub: higashi | hub: lo | clinics[0].interfaces.hub",
                "vpn: vpn | vpn: all | clinics[0].interfaces.router-b.vpn",
                "interface: center | interface: default | center.interface",
                "router-a: {accounting: accounting, terminal: terminal} | router-a: {accounting: eth0, terminal: eth0} | clinics[0].interfaces.router-a",
                "router-a: {accounting: accounting, terminal: terminal} | router-a: {accounting: eth0} | clinics[0].interfaces.router-a.terminal",
                "door: 8544 | door: 0 | ports.door",
                "door: 8544 | door: 65536 | ports.door",
                "door: 8544 | door: 445 | ports",
                "echo: false | echo: maybe | echo",
                "jpki:\\n  ipv4 | nobody:\\n  ipv4 | nobody",
                "center:\\n  ipv4 | center: {}\\nx:\\n  ipv4 | x"
            })
    void every_mistake_is_a_sentence_that_names_line_and_key(String shown, String instead, String key) {
        String text = ExampleSite.changed(shown.replace("\\n", "\n"), instead.replace("\\n", "\n"));
        WrongSite wrong = catchThrowableOfType(WrongSite.class, () -> SiteFile.parse(text));
        assertThat(wrong.key()).isEqualTo(key);
        assertThat(wrong.line()).isPositive();
        assertThat(wrong).hasMessageContaining(wrong.line() + "行目 " + key).hasMessageContaining("line " + wrong.line());
        assertThat(text.lines().toList()).hasSizeGreaterThanOrEqualTo(wrong.line());
    }

    @Test
    void a_clinic_without_a_carriers_vpn_has_a_tunnel_with_both_outer_ends() {
        Site site = ExampleSite.withIpsec();
        Router b = site.clinics().getLast().routerB();
        assertThat(b.tunnels())
                .containsExactly(new IpsecTunnel(
                        "nishi",
                        3,
                        b.interfaces().getLast(),
                        new Outer("internet", Address.parse("198.51.100.13")),
                        Address.parse("192.0.2.10"),
                        "hub"));
        assertThat(site.hub().tunnels()).singleElement().satisfies(tunnel -> {
            assertThat(tunnel.inner()).hasToString("nishi");
            assertThat(tunnel.identity()).isEqualTo("router-b-nishi");
            assertThat(tunnel.peer()).hasToString("198.51.100.13");
        });
        assertThat(ExampleSite.read().routers()).allMatch(each -> each.tunnels().isEmpty());
    }

    @Test
    void to_say_carrier_is_to_say_nothing() {
        assertThat(ExampleSite.with("shared-folder: true", "shared-folder: true\n    tunnel: carrier"))
                .isEqualTo(ExampleSite.read());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tunnel: ipsec | tunnel: wireguard | clinics[2].tunnel",
                "tunnel: ipsec | tunnel: carrier | clinics[2].outer",
                "tunnel: ipsec\\n | # none\\n | clinics[2].outer",
                "    outer: {interface: internet, address: 198.51.100.13} | # | clinics[2].outer",
                "\\nouter: {interface: internet, address: 192.0.2.10} | # | outer",
                "198.51.100.13 | 2001:db8::1 | clinics[2].outer",
                "198.51.100.13 | router.example | clinics[2].outer.address",
                "198.51.100.13 | 127.0.0.1 | clinics[2].outer.address",
                "198.51.100.13 | 192.0.2.10 | clinics[2].outer",
                "198.51.100.13 | 10.23.1.99 | clinics[2].outer",
                "192.0.2.10 | 10.20.3.1 | outer",
                "interface: internet, address: 198 | interface: vpn, address: 198 | clinics[2].outer",
                "interface: internet, address: 198 | interface: 'a b', address: 198 | clinics[2].outer.interface",
                "interface: internet, address: 192 | interface: center, address: 192 | outer",
                "    tunnel: ipsec\\n    outer: {interface: internet, address: 198.51.100.13} | # | outer"
            })
    void every_mistake_about_a_tunnel_is_such_a_sentence_too(String shown, String instead, String key) {
        String before = ExampleSite.ipsec();
        String text = before.replaceFirst(
                java.util.regex.Pattern.quote(shown.replace("\\n", "\n")), instead.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(before);
        WrongSite wrong = catchThrowableOfType(WrongSite.class, () -> SiteFile.parse(text));
        assertThat(wrong.key()).isEqualTo(key);
        assertThat(wrong).hasMessageContaining(wrong.line() + "行目 " + key).hasMessageContaining("line " + wrong.line());
    }

    @Test
    void the_line_is_where_the_mistake_stands() {
        String text = ExampleSite.changed("door: 8544", "door: eight");
        WrongSite wrong = catchThrowableOfType(WrongSite.class, () -> SiteFile.parse(text));
        assertThat(text.lines().toList().get(wrong.line() - 1)).contains("door: eight");
        assertThat(wrong.sentence().japanese()).contains("「eight」は使えません");
        assertThat(wrong.sentence().english()).contains("'eight' is not allowed");
    }

    @Test
    void the_hubs_missing_outside_is_told_where_a_clinic_asks_for_it() {
        String text = ExampleSite.ipsec().replaceFirst("\nouter: .*", "");
        WrongSite wrong = catchThrowableOfType(WrongSite.class, () -> SiteFile.parse(text));
        assertThat(text.lines().toList().get(wrong.line() - 1)).contains("outer: {interface: internet, address: 198");
        assertThat(wrong.sentence().english()).contains("the hub's outer is missing; with clinics[2].outer");
    }

    @Test
    void a_tab_is_named() {
        String text = ExampleSite.changed("    link:", "\tlink:");
        WrongSite wrong = catchThrowableOfType(WrongSite.class, () -> SiteFile.parse(text));
        assertThat(text.lines().toList().get(wrong.line() - 1)).startsWith("\t");
        assertThat(wrong).hasMessageContaining("タブは使えません").hasMessageContaining("a tab cannot indent");
    }

    @Test
    void a_second_machine_in_a_zone_is_told_to_be_one_too_many() {
        assertThatThrownBy(() -> ExampleSite.with(
                        "host: [10.21.1.10, \"fd53:21:1::10\"]",
                        "host: [10.21.1.10, \"fd53:21:1::10\", 10.21.1.11, \"fd53:21:1::11\"]"))
                .hasMessageContaining("一つのゾーンに一台")
                .hasMessageContaining("one machine in each zone");
    }

    @Test
    void networks_that_may_be_somebody_elses_are_a_warning() {
        assertThat(PublicAddresses.in(ExampleSite.read())).isEmpty();
        assertThat(PublicAddresses.in(ExampleSite.withIpsec())).isEmpty();
        Site site = ExampleSite.with(
                "ipv4: 10.20.1.0/30\n      ipv6: fd53:20:1::/64", "ipv4: 203.0.113.0/30\n      ipv6: 2400:1::/64");
        assertThat(PublicAddresses.in(site))
                .extracting(Sentence::english)
                .containsExactly(
                        "203.0.113.0/30 is no private network; it may be somebody's on the Internet",
                        "2400:1::/64 is no private network; it may be somebody's on the Internet");
        assertThat(PublicAddresses.in(ExampleSite.with("ipv4: 10.20.1.0/30", "ipv4: 172.32.0.0/30")))
                .hasSize(1);
        assertThat(PublicAddresses.in(ExampleSite.with("ipv4: 10.20.1.0/30", "ipv4: 172.31.255.0/30")))
                .isEmpty();
    }

    @Test
    void what_was_typed_is_shown_without_what_a_terminal_would_obey() {
        String text = ExampleSite.changed("name: higashi", "name: \"\\e[31m\\n" + "x".repeat(100) + "\"");
        assertThatThrownBy(() -> SiteFile.parse(text))
                .hasMessageContaining("??[31m".substring(1))
                .hasMessageContaining("…")
                .message()
                .doesNotContain("\u001b", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``|file", "- a | file", "a: [b | file", "clinics: [] | clinics", "clinics: &a [*a] | file"})
    void what_is_no_site_file_is_refused_in_words(String yaml, String key) {
        assertThatThrownBy(() -> SiteFile.parse(yaml))
                .isInstanceOf(WrongSite.class)
                .hasMessageContaining(key);
    }

    @Test
    void more_clinics_than_the_limit_or_a_longer_file_are_refused() {
        String many = "clinics: [" + "{},".repeat(Limits.CLINICS + 1) + "]";
        assertThatThrownBy(() -> SiteFile.parse(many))
                .isInstanceOf(WrongSite.class)
                .hasMessageContaining("1 to 64");
        assertThatThrownBy(() -> SiteFile.parse("#".repeat(Limits.SITE_CHARACTERS + 1)))
                .isInstanceOf(WrongSite.class)
                .hasMessageContaining("at most");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused_in_words(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("site.yaml"), "clinics: 診療所", Charset.forName("Shift_JIS"));
        assertThatThrownBy(() -> SiteFile.read(file))
                .isInstanceOf(WrongSite.class)
                .hasMessageContaining("UTF-8");
    }
}
