package shikaku.town.place;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.distribution.Main;
import shikaku.center.distribution.Publishing;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.certificate.KeyStoreFile;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.network.Clinic;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.SiteFile;
import shikaku.network.document.RouterFile;
import shikaku.network.lab.Namespace;
import shikaku.network.lab.RefusalLog;
import shikaku.network.lab.Vpn;
import shikaku.town.place.TerminalUpdates.Came;

/**
 * C-16 behind the routers: a stale signature database is brought up to date from the distribution host, through router B, the VPN and its hub, by ClamAV's own
 * programs; and by no other way. Host and terminal are processes at their own places.
 */
@NeedsRoot
@EnabledIf(value = "installed", disabledReason = "needs ClamAV (Debian packages clamav and clamav-freshclam)")
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves(clauses = {Clause.C13, Clause.C16})
class SignaturesInTheLabTest {
    private static final String PASSWORD = "only for this test";
    private static final Path SCANNER = Path.of("/usr/bin/clamscan");
    static final Path FETCHER = Path.of("/usr/bin/freshclam");
    private static final String OLD = signature("Shikaku.Test.Old", "something that was dangerous long ago");

    private final Site site = example();
    private final Clinic clinic = site.clinics().getFirst();
    private final String terminal = "terminal-" + clinic.name();
    private final Reachability table = Reachability.of(site);

    private Path folder;
    private InTheLab whereabouts;
    private JavaThere host;
    private TerminalUpdates updates;

    static boolean installed() {
        return Stream.of(SCANNER, FETCHER).allMatch(Files::isExecutable);
    }

    @BeforeAll
    void standUp(@TempDir Path made) throws Exception {
        folder = made;
        whereabouts = InTheLab.up(site, Vpn.QUICK, 61_000);
        Path authority = Files.createDirectories(folder.resolve("site"));
        var issuing = SiteAuthorityFolder.open(authority, "test", Clock.systemUTC(), new SecureRandom());
        KeyStoreFile own = new KeyStoreFile(folder.resolve("terminal.p12"), PASSWORD);
        issuing.terminal(new InstitutionCode(CheckDigit.append("131234567")), own);
        KeyStoreFile door = new KeyStoreFile(folder.resolve("door.p12"), PASSWORD);
        issuing.door(List.of(whereabouts.host("distribution")), door);
        Path configuration = configuration(door, SiteAuthorityFolder.withdrawals(authority));
        host = JavaThere.start(
                whereabouts,
                "distribution",
                folder.resolve("host.err"),
                Main.class,
                "--config",
                configuration.toString());
        String address = whereabouts.address(terminal, "distribution", Whereabouts.Door.DISTRIBUTION, 1);
        updates = TerminalUpdates.start(whereabouts, terminal, folder, own, address);
        awaitReady();
    }

    private void awaitReady() throws IOException {
        while (!host.said().equals("ready distribution")) {
            // It tells of its start before.
        }
    }

    private Path configuration(KeyStoreFile door, Path withdrawals) throws IOException {
        return Files.writeString(folder.resolve("distribution.yaml"), """
                shikaku:
                  leash: true
                  data: %1$s
                  listeners:
                    files:
                      address: "%2$s"
                      port: %3$d
                      tls: { key-store: %4$s, key-store-password: %5$s, trust-store: %4$s, trust-store-password: %5$s }
                    own:
                      port: 0
                distribution:
                  withdrawals: %6$s
                """.formatted(
                folder.resolve("host"), whereabouts.bound(), site.ports().files(), door.path(), PASSWORD, withdrawals));
    }

    @AfterAll
    void takeDown() {
        try (InTheLab _ = whereabouts;
                JavaThere _ = host;
                TerminalUpdates _ = updates) {
            // First whoever updates, then the host, then the lab under both.
        }
    }

    @Test
    void a_stale_database_is_brought_up_to_date_and_the_scanner_finds_what_it_did_not_find_before() throws Exception {
        Path file = suspicious("sample");
        publish("first.ndb", OLD, Duration.ofDays(30));
        comesAndIsStale("first", "first.ndb");
        assertThat(scan("first", file)).as("clean").isZero();
        publish("first.ndb", OLD + eicar("Shikaku.Test.Eicar"), Duration.ZERO);
        comesAndIsFresh("first", "first.ndb");
        assertThat(scan("first", file)).as("found").isEqualTo(1);
    }

    @Test
    void without_the_hubs_rule_it_stays_stale_the_refusal_is_logged_and_with_the_rule_it_comes() throws Exception {
        publish("second.ndb", OLD, Duration.ofDays(30));
        comesAndIsStale("second", "second.ndb");
        publish("second.ndb", OLD + eicar("Shikaku.Test.Second"), Duration.ZERO);
        load(without(site.ports().files()));
        try (RefusalLog log = at(site.hub()).run(RefusalLog::open)) {
            doesNotCome(Reason.SIGNATURES_NOT_REACHED, "second", "second.ndb");
            assertThat(log.read()).anyMatch(this::isForTheFiles);
        } finally {
            load(table);
        }
        assertThat(scan("second", suspicious("before"))).isZero();
        comesAndIsFresh("second", "second.ndb");
        assertThat(scan("second", suspicious("after"))).isEqualTo(1);
    }

    @Test
    void a_file_that_was_swapped_at_the_host_never_comes_and_the_former_one_stays_in_use() throws Exception {
        publish("third.ndb", eicar("Shikaku.Test.Third"), Duration.ofDays(30));
        comesAndIsStale("third", "third.ndb");
        assertThat(scan("third", suspicious("before it was swapped"))).isEqualTo(1);
        publish("third.ndb", OLD + eicar("Shikaku.Test.Third"), Duration.ZERO);
        Path lies = newest();
        String good = Files.readString(lies);
        Files.writeString(lies, OLD);
        doesNotCome(Reason.SIGNATURES_NOT_TAKEN, "third", "third.ndb");
        assertThat(scan("third", suspicious("swapped")))
                .as("the former signatures still work")
                .isEqualTo(1);
        Files.writeString(lies, good);
        comesAndIsFresh("third", "third.ndb");
    }

    @Test
    @Proves(clauses = {Clause.C6, Clause.C7})
    void accounting_is_neither_told_the_way_nor_let_through_and_its_try_is_logged() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whereabouts.address(
                        "accounting-" + clinic.name(), "distribution", Whereabouts.Door.DISTRIBUTION, 1));
        Router nearest = table.crossed(clinic.accounting(), site.distribution()).getFirst();
        try (RefusalLog log = at(nearest).run(RefusalLog::open)) {
            assertThat(at(clinic.accounting()).run(this::reachesTheFiles)).isFalse();
            assertThat(log.read()).anyMatch(this::isForTheFiles);
        }
        assertThat(at(clinic.terminal()).run(this::reachesTheFiles)).isTrue();
    }

    private boolean reachesTheFiles() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            whereabouts.host("distribution"), site.ports().files()),
                    1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private boolean isForTheFiles(RefusalLog.Refusal refusal) {
        ByteBuffer packet = ByteBuffer.wrap(refusal.packet());
        if (packet.capacity() < 24 || packet.get(0) >> 4 != 4) {
            return false;
        }
        byte[] to = Arrays.copyOfRange(refusal.packet(), 16, 20);
        return text(to).equals(whereabouts.host("distribution"))
                && (packet.getShort(22) & 0xffff) == site.ports().files();
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Reachability without(int port) {
        List<Permission> others = table.permissions().stream()
                .filter(each -> each.service().port() != port)
                .toList();
        return new Reachability(site, others);
    }

    private void load(Reachability rules) {
        whereabouts.lab().load(site.hub(), RouterFile.of(site.hub(), rules).text());
    }

    /** All that is published has come, and it is old. */
    private void comesAndIsStale(String data, String file) throws IOException {
        assertThat(updates.update(data, file))
                .isEqualTo(new Came(1, true, Optional.empty(), Optional.of(Reason.SIGNATURES_STALE)));
    }

    private void comesAndIsFresh(String data, String file) throws IOException {
        assertThat(updates.update(data, file)).isEqualTo(new Came(1, false, Optional.empty(), Optional.empty()));
    }

    /** The former file is still there, and old. */
    private void doesNotCome(Reason why, String data, String file) throws IOException {
        assertThat(updates.update(data, file)).isEqualTo(new Came(0, true, Optional.of(why), Optional.of(why)));
    }

    private void publish(String name, String text, Duration age) throws Exception {
        Path file = Files.writeString(Files.createTempDirectory(folder, "new").resolve(name), text);
        var order = new Publishing.Order(List.of(file), Optional.of(now().minus(age)), false);
        assertThat(Publishing.withClamScan(folder.resolve("host"), "operator/test", Clock.systemUTC())
                        .publish(order))
                .isInstanceOf(Publishing.Outcome.Published.class);
    }

    private Path newest() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("host/published"))) {
            return all.filter(path -> path.getFileName().toString().length() == 64)
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    /** ClamAV's own scanner with the terminal's signatures: 0 clean, 1 found. */
    private int scan(String data, Path file) throws Exception {
        Process process = new ProcessBuilder(
                        SCANNER.toString(),
                        "--no-summary",
                        "--database=" + folder.resolve(data).resolve("signatures/database"),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private Path suspicious(String name) throws IOException {
        return Files.writeString(folder.resolve(name), eicarText());
    }

    private static String eicar(String name) {
        return signature(name, eicarText());
    }

    private static String signature(String name, String text) {
        return name + ":0:*:" + HexFormat.of().formatHex(text.getBytes(US_ASCII)) + "\n";
    }

    /** The text that every scanner knows, which does no harm; put together here, so that no scanner finds it in this file. */
    private static String eicarText() {
        List<String> parts = new ArrayList<>(List.of("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR", "-STANDARD-"));
        parts.addAll(List.of("ANTIVIRUS", "-TEST-", "FILE!", "$H+H*"));
        return String.join("", parts);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private Namespace at(shikaku.network.Zone zone) {
        return whereabouts.lab().at(zone);
    }

    private Namespace at(Router router) {
        return whereabouts.lab().at(router);
    }

    private static Site example() {
        try {
            return SiteFile.read(Path.of("../docs/examples/site.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
