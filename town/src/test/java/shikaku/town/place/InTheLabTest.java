package shikaku.town.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.Clinic;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.SiteFile;
import shikaku.network.document.RouterFile;
import shikaku.network.lab.Namespace;
import shikaku.network.lab.Vpn;

/** 実験室: programs stand apart, and the town's people sit at their machines all the same. */
@NeedsRoot
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InTheLabTest {
    private static final int FREE_PORTS = 61_000;

    private final Site site = example();
    private final InTheLab whereabouts = up();

    @AfterAll
    void takeDown() {
        whereabouts.close();
        assertThat(whereabouts.lab().namespaces().filter(InTheLabTest::stands)).isEmpty();
    }

    @BeforeAll
    void everyMachineStands() {
        assertThat(whereabouts.lab().namespaces()).isNotEmpty().allMatch(InTheLabTest::stands);
    }

    @Test
    void whoSitsAtATerminalReachesItsPagesAndNobodyElseDoes() throws Exception {
        Namespace terminal = whereabouts.lab().at(site.clinics().getFirst().terminal());
        try (ServerSocket pages = terminal.run(() -> loopback(0))) {
            int port = pages.getLocalPort();
            assertThat(port).as("of the ports this terminal gives away").isBetween(FREE_PORTS, FREE_PORTS + 999);
            assertThat(reaches(port)).as("before somebody sits there").isFalse();
            whereabouts.sitAt("terminal-" + site.clinics().getFirst().name(), port);
            assertThat(reaches(port)).isTrue();
            pages.accept().close();
        }
    }

    @Test
    void aProgramFindsTheTownsDatabaseOnItsOwnMachine() throws Exception {
        try (ServerSocket database = loopback(0)) {
            int port = database.getLocalPort();
            whereabouts.lend("center", port);
            try (Socket line = whereabouts.lab().at(site.center()).run(() -> connect(port));
                    Socket asked = database.accept()) {
                asked.getOutputStream().write(7);
                assertThat(line.getInputStream().read()).isEqualTo(7);
            }
        }
    }

    @Test
    @Proves(clauses = Clause.C4)
    void programsAreReachedByTheAddressesOfTheSiteFileAndOnlyFromInside() {
        assertThat(whereabouts.host("center"))
                .isEqualTo(site.center().host().addresses().ipv4().toString());
        assertThat(whereabouts.port(Whereabouts.Door.TERMINAL, 8554))
                .isEqualTo(site.ports().door());
        assertThat(whereabouts.before("jpki")).containsSequence("ip", "netns", "exec");
        assertThatIllegalArgumentException().isThrownBy(() -> whereabouts.host("terminal-nowhere"));
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void noProgramIsToldAnAddressThatTheTableDenies() {
        String here = "terminal-" + site.clinics().getFirst().name();
        String there = "terminal-" + site.clinics().getLast().name();
        String accounting = "accounting-" + site.clinics().getFirst().name();
        assertThat(whereabouts.address(accounting, here, Whereabouts.Door.TERMINAL, 1))
                .isEqualTo(whereabouts.host(here) + ":" + site.ports().door());
        assertThat(whereabouts.address(here, "center", Whereabouts.Door.CENTER, 1))
                .isEqualTo(whereabouts.host("center") + ":" + site.ports().center());
        denied(accounting, there, Whereabouts.Door.TERMINAL);
        denied(accounting, "center", Whereabouts.Door.CENTER);
        denied(here, "jpki", Whereabouts.Door.JPKI);
        denied("center", here, Whereabouts.Door.TERMINAL);
    }

    @Test
    @Proves(clauses = Clause.C6)
    void whereResultsCouldBePushedToAccountingTheDayIsNotAsItShouldBe() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, UTF_8);
        assertThat(whereabouts.show(out)).isTrue();
        assertThat(told.toString(UTF_8).lines())
                .hasSize(site.clinics().size())
                .allMatch(each -> each.contains(", 0 arrived, 6 refused and logged"));
        Clinic last = site.clinics().getLast();
        whereabouts.lab().load(last.routerA(), "flush ruleset\n");
        try {
            assertThat(whereabouts.show(out)).isFalse();
        } finally {
            whereabouts
                    .lab()
                    .load(
                            last.routerA(),
                            RouterFile.of(last.routerA(), Reachability.of(site)).text());
        }
    }

    private void denied(String from, String to, Whereabouts.Door door) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whereabouts.address(from, to, door, 1))
                .withMessageContaining("denies");
    }

    private static boolean reaches(int port) {
        try (Socket socket = connect(port)) {
            return socket.isConnected();
        } catch (java.io.IOException nobody) {
            return false;
        }
    }

    private static Socket connect(int port) throws java.io.IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        return socket;
    }

    private static ServerSocket loopback(int port) throws java.io.IOException {
        return new ServerSocket(port, 4, InetAddress.getLoopbackAddress());
    }

    private static boolean stands(Namespace namespace) {
        return Path.of("/run/netns", namespace.name()).toFile().exists();
    }

    private InTheLab up() {
        try {
            return InTheLab.up(site, Vpn.QUICK, FREE_PORTS);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Site example() {
        try {
            return SiteFile.read(Path.of("../docs/examples/site.yaml"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
