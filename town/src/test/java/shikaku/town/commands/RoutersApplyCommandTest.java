package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shikaku.network.KernelSettings;
import shikaku.network.Reachability;
import shikaku.network.apply.AtStart;
import shikaku.network.apply.Connections;
import shikaku.network.apply.Machine;
import shikaku.network.apply.Nft;

/** What the person in front of the router reads; the exchange itself is tried in the module {@code network}. */
class RoutersApplyCommandTest {
    private static final Path SITE =
            Path.of("../docs/examples/site.yaml").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Rules rules = new Rules();
    private final Router router = new Router();
    private String typedEarly = "";
    private Connections.Outcome connections = new Connections.Ended(List.of());

    /** A kernel that remembers the last rules it was given. */
    private static final class Rules implements Nft {
        private String loaded = "table inet before {\n}\n";

        @Override
        public void check(Path file) {}

        @Override
        public String list() {
            return loaded;
        }

        @Override
        public void load(Path file) throws IOException {
            loaded = Files.readString(file);
        }

        @Override
        public List<String> before() {
            return List.of("true");
        }
    }

    /** Router A of the first clinic, as it should be. */
    private static final class Router implements Machine {
        private Set<String> interfaces = Set.of("lo", "accounting", "terminal");
        private final Map<String, String> settings = new HashMap<>();

        Router() {
            KernelSettings.of(List.of("accounting", "terminal"))
                    .forEach(each -> settings.put(each.key(), each.value()));
        }

        @Override
        public Set<String> interfaces() {
            return interfaces;
        }

        @Override
        public Map<String, String> settings(Collection<String> keys) {
            return settings;
        }

        @Override
        public void endForwarding() {
            settings.put("ipv4/ip_forward", "0");
        }
    }

    /** What was there before somebody was asked can be read at once; what is typed then, cannot. */
    private InputStream typed(String words) {
        InputStream early = new ByteArrayInputStream(typedEarly.getBytes(StandardCharsets.UTF_8));
        InputStream later = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int available() {
                return 0;
            }
        };
        return new SequenceInputStream(early, later);
    }

    @Test
    void an_enter_that_was_typed_before_anybody_was_asked_confirms_nothing() {
        typedEarly = "\n";
        Ran ran = apply("", "--confirm", "1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("the former rules are in force again");
        assertThat(apply("\n").code()).isZero();
    }

    @Test
    void rules_that_cannot_be_kept_for_the_next_start_are_in_force_and_a_restart_would_lose_them() throws IOException {
        Files.createFile(folder.resolve("etc"));
        Ran ran = apply("\n");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("新しい規則は効いています", "could not be put into " + folder.resolve("etc"));
        assertThat(rules.loaded).contains("table inet shikaku");
    }

    private Ran apply(String typed, String... words) {
        RouterTools tools = new RouterTools(
                rules,
                new Connections() {
                    @Override
                    public Outcome endAllBut(Reachability permitted) {
                        return connections;
                    }

                    @Override
                    public Outcome endAll() {
                        return connections;
                    }
                },
                router,
                new AtStart(folder.resolve("etc"), folder.resolve("wants")),
                "this start",
                InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z")),
                typed(typed));
        String[] all = Stream.concat(
                        Stream.of(
                                "--site",
                                SITE.toString(),
                                "--router",
                                "router-a-higashi",
                                "--state",
                                folder.resolve("state").toString()),
                        Stream.of(words))
                .toArray(String[]::new);
        return Ran.of(new CommandLine(new RoutersApplyCommand(tools)), all);
    }

    @Test
    void who_confirms_reads_where_the_former_rules_are_and_that_a_restart_would_lose_the_new_ones() throws IOException {
        Ran ran = apply("\n");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "確定しました。元の規則は %s/state/previous.nft".formatted(folder),
                        "Confirmed. The former rules are in",
                        "このままでは再起動で消えます",
                        "systemctl enable --now %s/etc/shikaku-router-a-higashi.service".formatted(folder))
                .doesNotContain("注意", "Warning");
        assertThat(folder.resolve("state/previous.nft")).content().contains("table inet before");
    }

    @Test
    void what_is_confirmed_is_what_the_next_start_loads() throws IOException {
        Files.createDirectories(folder.resolve("wants"));
        Files.createSymbolicLink(
                folder.resolve("wants/shikaku-router-a-higashi.service"), Path.of("/etc/shikaku/no-such-file"));
        Ran ran = apply("\n");
        assertThat(ran.out())
                .contains("次の起動でもこの規則を読み込みます", "The next start loads the same rules")
                .doesNotContain("再起動で消え");
        assertThat(folder.resolve("etc/router-a-higashi.nft")).content().isEqualTo(rules.loaded);
        assertThat(folder.resolve("etc"))
                .isDirectoryContaining("glob:**.sysctl")
                .isDirectoryContaining("glob:**.service");
    }

    /** What apply has written is run as systemd would, on a machine on which something had switched forwarding on. */
    @Test
    void the_unit_that_is_written_ends_forwarding_before_it_loads_rules_and_begins_it_behind_them() throws Exception {
        assertThat(apply("\n").code()).isZero();
        assertThat(forwardsAfterStart()).isEqualTo("1 1");
        Files.writeString(folder.resolve("etc/router-a-higashi.nft"), "table inet shikaku { nonsense }");
        assertThat(forwardsAfterStart()).isEqualTo("0 0");
        Files.writeString(folder.resolve("etc/router-a-higashi.nft"), "");
        assertThat(forwardsAfterStart()).isEqualTo("0 0");
    }

    /** IPv4 and IPv6. */
    private String forwardsAfterStart() throws Exception {
        String unit = Files.readString(folder.resolve("etc/shikaku-router-a-higashi.service"));
        String start = Stream.of("ExecStartPre=", "ExecStart=", "ExecStartPost=")
                .flatMap(kind ->
                        unit.lines().filter(line -> line.startsWith(kind)).map(line -> line.substring(kind.length())))
                .map(line -> line.startsWith("-") ? "{ %s || true; }".formatted(line.substring(1)) : line)
                .collect(Collectors.joining(" && "))
                .replace("/etc/shikaku", folder.resolve("etc").toString())
                .replace("$$", "$");
        String script =
                "nft list ruleset >/dev/null || exit 0\nsysctl -q -w net/ipv4/ip_forward=1 net/ipv6/conf/all/forwarding=1\n"
                        + start + "\necho $(sysctl -n net/ipv4/ip_forward net/ipv6/conf/all/forwarding)";
        Process process = new ProcessBuilder("unshare", "--map-root-user", "--net", "sh", "-c", script)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        assumeThat(said).as("a network namespace with nft").isNotEmpty();
        return said;
    }

    @Test
    void what_nobody_confirms_is_not_what_the_next_start_loads() {
        Ran ran = apply("", "--confirm", "1");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("元の規則に戻しました", "the former rules are in force again");
        assertThat(ran.out()).contains("転送を止めました", "lets nothing through now");
        assertThat(router.settings).containsEntry("ipv4/ip_forward", "0");
        assertThat(rules.loaded).contains("table inet before");
        assertThat(folder.resolve("etc")).doesNotExist();
    }

    @Test
    void an_interface_that_is_missing_stops_it_before_anything_has_changed() {
        router.interfaces = Set.of("lo", "eth0", "terminal");
        Ran ran = apply("\n");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("[accounting] がこの機械にありません", "there are [eth0, lo, terminal]");
        assertThat(rules.loaded).contains("table inet before");
    }

    @Test
    void under_another_name_than_the_one_it_starts_with_a_router_keeps_its_rules() throws IOException {
        Files.createDirectories(folder.resolve("wants"));
        Files.createSymbolicLink(folder.resolve("wants/shikaku-router-a-minami.service"), Path.of("/no/such/file"));
        Ran ran = apply("\n");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("別の名前のルータ", "systemctl disable shikaku-router-a-minami.service");
        assertThat(rules.loaded).contains("table inet before");
    }

    @Test
    void settings_that_are_wrong_are_named_with_what_sets_them_before_anybody_is_asked() {
        router.settings.put("ipv4/ip_forward", "0");
        Ran ran = apply("\n");
        Path file = folder.resolve("state/router-a-higashi.sysctl");
        assertThat(ran.out())
                .contains("net/ipv4/ip_forward は 0 です", "sysctl -e -p " + file)
                .containsSubsequence("ip_forward is 0 and must be 1", "press Enter");
        assertThat(file).content().contains("net/ipv4/ip_forward = 1");
    }

    @Test
    void connections_that_were_ended_are_named() {
        connections = new Connections.Ended(List.of("10.21.2.10 -> 10.21.1.10 tcp 445"));
        assertThat(apply("\n").out()).contains("許さない、続いていた接続を切りました（1種類）", "10.21.2.10 -> 10.21.1.10 tcp 445");
        connections = new Connections.Ended(java.util.Collections.nCopies(30, "line"));
        assertThat(apply("\n").out().lines().filter(each -> each.equals("    line")))
                .hasSize(20);
    }

    @Test
    void connections_that_may_go_on_are_a_warning_with_what_to_do() {
        connections = new Connections.NoTool();
        assertThat(apply("\n").out()).contains("注意: conntrack がない", "apt install conntrack", "restart the router");
        connections = new Connections.Failed("no such thing");
        assertThat(apply("\n").out()).contains("注意", "conntrack -F", "(no such thing)");
    }
}
