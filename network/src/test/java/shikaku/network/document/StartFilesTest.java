package shikaku.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.KernelSettings;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.apply.OwnNamespace;

/** The unit's commands are run as systemd would, in a network namespace of its own; systemd's own opinion of it is asked where it is installed. */
class StartFilesTest {
    private static final Site SITE = ExampleSite.read();
    private static final Router ROUTER = SITE.clinics().getFirst().routerB();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OwnNamespace namespace;

    @BeforeEach
    void write() throws IOException {
        namespace = OwnNamespace.open();
        for (RouterFile each : StartFiles.of(ROUTER, Reachability.of(SITE))) {
            Files.writeString(folder.resolve(each.name()), each.text());
        }
    }

    @AfterEach
    void leave() {
        namespace.close();
    }

    private String unit() throws IOException {
        return Files.readString(folder.resolve("shikaku-router-b-higashi.service"));
    }

    /** Runs the unit's commands of these kinds until one that must not fail does; whether none did. */
    private boolean run(String... kinds) throws IOException {
        for (String kind : kinds) {
            for (String line : values(kind).toList()) {
                if (!runs(line)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Stream<String> values(String key) throws IOException {
        return unit().lines().filter(line -> line.startsWith(key + "=")).map(line -> line.substring(key.length() + 1));
    }

    private boolean runs(String line) {
        boolean mayFail = line.startsWith("-");
        // To the shell quotes are what they are to systemd, and a dollar is written once (systemd.service(5), command
        // lines).
        String command = line.substring(mayFail ? 1 : 0)
                .replace(StartFiles.FOLDER.toString(), folder.toString())
                .replace("$$", "$");
        try {
            namespace.run("sh", "-c", command);
            return true;
        } catch (IOException failed) {
            return mayFail;
        }
    }

    private boolean start() throws IOException {
        return run("ExecStartPre", "ExecStart", "ExecStartPost");
    }

    private String setting(String key) throws IOException {
        return namespace.run("cat", "/proc/sys/net/" + key).strip();
    }

    @Test
    void a_router_that_has_started_has_its_rules_its_settings_and_forwards() throws IOException {
        namespace.run("ip", "link", "add", "terminal", "type", "veth", "peer", "name", "x");
        assertThat(start()).isTrue();
        assertThat(namespace.run("nft", "list", "ruleset")).contains("table inet shikaku", "policy drop");
        // One interface was there before, the other one comes now.
        namespace.run("ip", "link", "add", "vpn", "type", "veth", "peer", "name", "y");
        for (KernelSettings.Setting each : KernelSettings.of(ROUTER)) {
            assertThat(setting(each.key())).as(each.key()).isEqualTo(each.value());
        }
    }

    @Test
    void without_rules_it_does_not_forward_though_something_had_switched_it_on() throws IOException {
        namespace.run("sysctl", "-q", "-w", "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1");
        Files.writeString(folder.resolve("router-b-higashi.nft"), "table inet shikaku { nonsense }");
        assertThat(start()).isFalse();
        assertThat(setting("ipv4/ip_forward")).isEqualTo("0");
        assertThat(setting("ipv6/conf/all/forwarding")).isEqualTo("0");
    }

    @Test
    void stopped_it_forwards_no_longer_and_keeps_its_rules() throws IOException {
        assertThat(start()).isTrue();
        assertThat(run("ExecStop")).isTrue();
        assertThat(setting("ipv4/ip_forward")).isEqualTo("0");
        assertThat(setting("ipv6/conf/all/forwarding")).isEqualTo("0");
        assertThat(namespace.run("nft", "list", "ruleset")).contains("table inet shikaku");
    }

    private void rewrite(UnaryOperator<String> change) throws IOException {
        Path rules = folder.resolve("router-b-higashi.nft");
        Files.writeString(rules, change.apply(Files.readString(rules)));
    }

    @Test
    void told_to_read_its_rules_anew_it_never_stops_forwarding() throws IOException {
        assertThat(start()).isTrue();
        rewrite(text -> text.replace("flush ruleset\n", "flush ruleset\ntable inet another {\n}\n"));
        assertThat(values("ExecReload")).noneMatch(line -> line.startsWith("/usr/sbin/sysctl -q -w"));
        assertThat(run("ExecReload")).isTrue();
        assertThat(namespace.run("nft", "list", "ruleset")).contains("table inet another", "table inet shikaku");
        assertThat(setting("ipv4/ip_forward")).isEqualTo("1");
    }

    @Test
    void of_a_file_that_is_cut_off_nothing_is_loaded() throws IOException {
        assertThat(start()).isTrue();
        String before = namespace.run("nft", "-s", "list", "ruleset");
        rewrite(text -> text.substring(0, text.indexOf("table inet")));
        assertThat(run("ExecReload")).isFalse();
        assertThat(namespace.run("nft", "-s", "list", "ruleset")).isEqualTo(before);
        assertThat(setting("ipv4/ip_forward")).isEqualTo("1");
        assertThat(start()).isFalse();
        assertThat(setting("ipv4/ip_forward")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prerouting", "input", "forward", "output"})
    @Proves(clauses = {Clause.C5, Clause.C7})
    void rules_of_which_one_chain_lets_pass_by_default_are_not_forwarded_behind(String hook) throws IOException {
        assertThat(start()).isTrue();
        rewrite(text -> text.replaceFirst("(hook %s .*policy )drop;".formatted(hook), "$1accept;"));
        assertThat(run("ExecReload")).isFalse();
        assertThat(setting("ipv4/ip_forward")).isEqualTo("0");
        assertThat(setting("ipv6/conf/all/forwarding")).isEqualTo("0");
        assertThat(start()).isFalse();
        assertThat(setting("ipv4/ip_forward")).isEqualTo("0");
    }

    @Test
    void it_comes_before_any_interface_is_up_and_after_whatever_else_sets_rules_and_settings() throws IOException {
        assertThat(values("Before").toList()).containsExactly("network-pre.target shutdown.target");
        assertThat(values("Wants").toList()).containsExactly("network-pre.target");
        assertThat(values("After").findFirst().orElseThrow()).contains("nftables.service", "systemd-sysctl.service");
        assertThat(values("WantedBy").toList()).containsExactly("sysinit.target");
        assertThat(values("DefaultDependencies").toList()).containsExactly("no");
    }

    @Test
    void forwarding_is_the_last_of_all_settings() {
        assertThat(StartFiles.settings(ROUTER).text().lines().toList())
                .endsWith("net/ipv4/ip_forward = 1", "net/ipv6/conf/all/forwarding = 1");
    }

    @Test
    void systemd_has_nothing_to_say_against_the_unit() throws IOException, InterruptedException {
        assertThat(SystemdsOpinion.of(folder.resolve("shikaku-router-b-higashi.service")))
                .isEmpty();
        Path wrong = Files.writeString(folder.resolve("shikaku-wrong.service"), unit().replace("Before=", "Bfore="));
        assertThat(SystemdsOpinion.of(wrong)).contains("Bfore");
    }

    @Test
    void the_rules_say_on_their_first_lines_how_they_come_back_after_a_restart() {
        assertThat(RouterFile.of(ROUTER, Reachability.of(SITE)).text().lines().takeWhile(line -> line.startsWith("#")))
                .anyMatch(line -> line.contains("再起動で消える") && line.contains("shikaku-router-b-higashi.service"))
                .anyMatch(line -> line.contains("is gone after a restart")
                        && line.contains("systemctl enable /etc/shikaku/shikaku-router-b-higashi.service"));
    }
}
