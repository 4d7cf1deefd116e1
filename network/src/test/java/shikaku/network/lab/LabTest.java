package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.Address;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Host;
import shikaku.network.Site;
import shikaku.network.Zone;

/** The lab stands, connects everybody while there are no rules, and leaves nothing behind. */
@WhereLabsStand
class LabTest {
    private static final int PORT = 8443;
    private static final int SOON = 5000;

    private final Site site = ExampleSite.read();

    @TempDir
    private Path journals;

    @Test
    void without_rules_everybody_reaches_everybody_in_both_families() throws Exception {
        try (Lab lab = Lab.up(site, journals)) {
            Clinic higashi = site.clinics().getFirst();
            Clinic nishi = site.clinics().getLast();
            for (Family family : Family.values()) {
                connects(lab, lab.at(higashi.terminal()), site.center(), family);
                connects(lab, lab.at(higashi.accounting()), nishi.accounting(), family);
                connects(lab, lab.attacker(site.jpki()), higashi.accounting(), family);
            }
        }
    }

    private static void connects(Lab lab, Namespace from, Zone to, Family family) throws Exception {
        InetAddress address = of(to.host(), family);
        try (ServerSocket door = lab.at(to).run(() -> new ServerSocket(PORT, 1, address));
                Socket caller = from.run(() -> connected(address));
                Socket called = door.accept()) {
            assertThat(called.getInetAddress()).isEqualTo(caller.getLocalAddress());
        }
    }

    private static Socket connected(InetAddress address) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(address, PORT), SOON);
        return socket;
    }

    private static InetAddress of(Host host, Family family) {
        Address address = host.addresses().of(family);
        return InetAddress.ofLiteral(address.toString());
    }

    @Test
    void the_town_has_its_loopback_and_nothing_else_and_programs_know_the_hosts_names() throws Exception {
        try (Lab lab = Lab.up(site, journals)) {
            assertThat(Tool.run(List.of("ip", "-n", lab.town().name(), "-brief", "link"))
                            .lines())
                    .hasSize(1)
                    .allMatch(each -> each.startsWith("lo "));
            Namespace terminal = lab.at(site.clinics().getFirst().terminal());
            assertThat(Tool.run(terminal.command(List.of("getent", "ahostsv4", "center"))))
                    .startsWith(site.center().host().addresses().ipv4().toString());
        }
    }

    @Test
    void an_attacker_has_an_address_that_nobody_else_has() {
        for (Zone zone : site.zones()) {
            Host attacker = Plan.attacker(zone, site);
            assertThat(zone.network().contains(attacker.addresses().ipv4())).isTrue();
            assertThat(Stream.concat(
                                    site.zones().stream()
                                            .map(each -> each.host().addresses()),
                                    site.routers().stream()
                                            .flatMap(each -> each.interfaces().stream())
                                            .map(each -> each.own()))
                            .noneMatch(each -> each.contains(
                                            attacker.addresses().ipv4())
                                    || each.contains(attacker.addresses().ipv6())))
                    .isTrue();
        }
    }

    @Test
    void the_machines_own_network_is_never_touched() throws Exception {
        String before = ownNetwork();
        try (Lab lab = Lab.up(site, journals)) {
            assertThat(lab.namespaces()).isNotEmpty();
            assertThat(ownNetwork()).isEqualTo(before);
        }
        assertThat(ownNetwork()).isEqualTo(before);
    }

    /** Interfaces, addresses and routes, rules, and every setting a lab makes. */
    private static String ownNetwork() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String family : List.of("-4", "-6")) {
            all.append(Tool.run(List.of("ip", family, "-brief", "addr")));
            all.append(Tool.run(List.of("ip", family, "route", "show", "table", "all")));
        }
        all.append(Tool.run(List.of("nft", "list", "ruleset")));
        for (Node.Kind kind : Node.Kind.values()) {
            for (String setting : Sysctl.of(kind).keySet()) {
                all.append(Files.readString(Path.of("/proc/sys/net", setting)));
            }
        }
        return all.toString();
    }

    @Test
    void down_leaves_nothing_and_ends_what_was_started_in_it() throws Exception {
        Lab lab = Lab.up(site, journals);
        List<Namespace> namespaces = lab.namespaces().toList();
        Process program = new ProcessBuilder(lab.at(site.center()).command(List.of("sleep", "600"))).start();
        entered(program, lab.at(site.center()));
        lab.close();
        assertThat(program.waitFor(SOON, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(left(namespaces)).isEmpty();
        assertThat(journals).isEmptyDirectory();
    }

    @Test
    void a_process_in_the_lab_that_the_lab_did_not_start_is_left_alone() throws Exception {
        Lab lab = Lab.up(site, journals);
        Process stranger = new ProcessBuilder("ip", "netns", "exec", lab.town().name(), "sleep", "600").start();
        try {
            entered(stranger, lab.town());
            lab.close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void what_a_killed_run_left_is_taken_away_by_the_next_one() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LabThatStays.class.getName(),
                        ExampleSite.FILE.toString(),
                        journals.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String sleeper = killed.inputReader().readLine();
        killed.destroyForcibly().waitFor();
        List<Namespace> left = Journal.in(journals).getFirst().namespaces();
        assertThat(left(left)).hasSameSizeAs(left);
        Lab.up(site, journals).close();
        assertThat(left(left)).isEmpty();
        assertThat(ProcessHandle.of(Long.parseLong(sleeper)).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(journals).isEmptyDirectory();
    }

    @Test
    void a_journal_cut_off_anywhere_is_cleared_and_a_living_ones_is_left_alone() throws Exception {
        Journal living = Journal.begin(journals);
        Files.writeString(journals.resolve("shikaku-none.journal"), "maker 1 0\nnamespace center\nnamespace hig");
        Lab.clear(journals);
        assertThat(Journal.in(journals)).containsExactly(living);
    }

    @Test
    void a_kept_lab_stays_until_down() {
        try (Lab lab = Lab.up(site, journals)) {
            lab.keep();
            Lab.clear(journals);
            assertThat(Lab.standing(journals)).containsExactly(lab.town().lab());
            assertThat(Lab.down(journals)).isOne();
            assertThat(left(lab.namespaces().toList())).isEmpty();
            assertThat(journals).isEmptyDirectory();
        }
    }

    private static TreeSet<String> left(List<Namespace> namespaces) {
        return namespaces.stream()
                .filter(each -> Files.exists(each.file())
                        || Files.exists(Path.of("/etc/netns").resolve(each.name())))
                .map(Namespace::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Waits until the program runs there: before, it is in the machine's network still. */
    private static void entered(Process program, Namespace namespace) {
        while (!Tool.run(List.of("ip", "netns", "pids", namespace.name())).contains(Long.toString(program.pid()))) {
            Thread.onSpinWait();
        }
    }
}
