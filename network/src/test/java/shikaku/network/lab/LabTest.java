package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.Address;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Host;
import shikaku.network.KernelSettings;
import shikaku.network.Site;
import shikaku.network.Zone;

/** The lab stands, and connects everybody while there are no rules; each of these tests finds the same one. */
@WhereLabsStand
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabTest {
    private static final int PORT = 8443;
    private static final int SOON = 5000;
    private static final int MANY = 200;

    private final Site site = ExampleSite.read();

    private String before = "";

    @SuppressWarnings("NullAway.Init")
    private Lab lab;

    @BeforeAll
    void up(@TempDir Path journals) throws IOException {
        before = ownNetwork();
        lab = Lab.up(site, journals);
    }

    @AfterAll
    void down() throws IOException {
        lab.close();
        assertThat(ownNetwork()).isEqualTo(before);
    }

    @Test
    void without_rules_everybody_reaches_everybody_in_both_families() throws Exception {
        Clinic higashi = site.clinics().getFirst();
        Clinic nishi = site.clinics().getLast();
        for (Family family : Family.values()) {
            connects(lab.at(higashi.terminal()), site.center(), family);
            connects(lab.at(higashi.accounting()), nishi.accounting(), family);
            connects(lab.attacker(site.jpki()), higashi.accounting(), family);
        }
    }

    /** A thread that it woke from there would begin its life there, and whatever it opened later would be in the wrong network. */
    @Test
    void a_thread_is_back_in_its_own_network_before_anybody_hears_of_its_work() throws Exception {
        Path own = Files.readSymbolicLink(Path.of("/proc/self/ns/net"));
        Path thread = Path.of("/proc/thread-self");
        for (int i = 0; i < MANY; i++) {
            Path worker = Path.of("/proc").resolve(lab.at(site.center()).run(() -> {
                assertThat(Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net")))
                        .isNotEqualTo(own);
                return Files.readSymbolicLink(thread);
            }));
            try {
                assertThat(Files.readSymbolicLink(worker.resolve("ns/net"))).isEqualTo(own);
            } catch (FileSystemException ended) {
                // It was quicker to end than we to look.
            }
        }
    }

    @Test
    void a_thread_that_was_begun_in_a_lab_is_found_there_until_it_ends() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread left = lab.at(site.center())
                .run(() -> Thread.ofPlatform().name("left behind").start(() -> {
                    begun.countDown();
                    await(end);
                }));
        try {
            // Before that it has the name of the one that made it.
            begun.await();
            assertThat(Astray.threads(Duration.ZERO)).anyMatch(each -> each.contains(" left behind in net:["));
        } finally {
            end.countDown();
            left.join();
        }
        assertThat(Astray.threads(Duration.ofMillis(SOON))).isEmpty();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connects(Namespace from, Zone to, Family family) throws Exception {
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
    void the_town_has_its_loopback_and_nothing_else_and_programs_know_the_hosts_names() {
        assertThat(Tool.run(List.of("ip", "-n", lab.town().name(), "-brief", "link"))
                        .lines())
                .hasSize(1)
                .allMatch(each -> each.startsWith("lo "));
        Namespace terminal = lab.at(site.clinics().getFirst().terminal());
        assertThat(Tool.run(terminal.command(List.of("getent", "ahostsv4", "center"))))
                .startsWith(site.center().host().addresses().ipv4().toString());
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
        assertThat(lab.namespaces()).isNotEmpty();
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
            for (KernelSettings.Setting setting : Sysctl.of(kind)) {
                all.append(Files.readString(Path.of("/proc/sys/net", setting.key())));
            }
        }
        return all.toString();
    }
}
