package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.CertificateFile;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.document.RouterFile;

/** Who is taken for whom: two strongSwans with the generated configuration, through the generated rules. That needs no ESP of the kernel. */
@WhereLabsStand
class KeyExchangeTest {
    private final Site site = ExampleSite.withNothingButIpsec();
    private final Reachability table = Reachability.of(site);
    private final Router hub = site.hub();
    private final Router nishi = site.clinics().getFirst().routerB();

    @TempDir
    private Path journals;

    @BeforeEach
    void installed() {
        assumeThat(Strongswan.isInstalled())
                .as("strongSwan (Debian: charon-systemd, strongswan-swanctl) is missing")
                .isTrue();
    }

    /** The hub's keys, and those that router B shows. */
    private record Ends(RouterKeys hub, RouterKeys nishi) {}

    /** An authority that the hub's machine trusts for something else. */
    private Optional<RouterKeys> trustedElsewhere = Optional.empty();

    /** Whether each of these pairs agrees on each other, in one lab. */
    private Map<String, Boolean> introduced(Map<String, Ends> pairs) {
        try (Lab lab = Lab.up(site, journals)) {
            lab.tunnels().ifPresent(Tunnels::end);
            site.routers()
                    .forEach(each -> lab.load(each, RouterFile.of(each, table).text()));
            return pairs.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> introduces(lab, each.getValue())));
        }
    }

    private boolean introduces(Lab lab, Ends ends) {
        KeyExchange there = KeyExchange.start(hub, lab.at(hub), lab.keys(), ends.hub(), table);
        KeyExchange here = KeyExchange.start(nishi, lab.at(nishi), lab.keys(), ends.nishi(), table);
        try {
            trustElsewhere();
            there.load();
            here.loadWaiting();
            return here.introduces("nishi");
        } finally {
            here.end();
            there.end();
        }
    }

    private void trustElsewhere() {
        trustedElsewhere.ifPresent(each -> {
            try (Stream<Path> keys = Files.list(journals)) {
                Path hub = keys.filter(path -> path.toString().endsWith(".keys"))
                        .findFirst()
                        .orElseThrow()
                        .resolve("hub");
                Files.writeString(hub.resolve("x509ca/elsewhere.pem"), CertificateFile.pem(List.of(each.authority())));
                Files.write(hub.resolve("x509crl/elsewhere.crl"), each.withdrawn());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    @Proves(clauses = Clause.C4)
    void an_authority_that_the_machine_trusts_for_something_else_makes_no_router() throws Exception {
        RouterKeys.Authority ours = RouterKeys.Authority.found();
        RouterKeys atHub = ours.keys("hub");
        RouterKeys stranger = RouterKeys.Authority.found("Elsewhere").keys("router-b-nishi");
        trustedElsewhere = Optional.of(stranger);
        assertThat(introduced(Map.of(
                        "ours", new Ends(atHub, ours.keys("router-b-nishi")),
                        "stranger", new Ends(atHub, stranger.trusting(atHub)))))
                .isEqualTo(Map.of("ours", true, "stranger", false));
    }

    @Test
    @Proves(clauses = {Clause.C4, Clause.C14})
    void each_end_takes_the_one_other_end_it_is_told_of_and_nobody_else() throws Exception {
        RouterKeys.Authority ours = RouterKeys.Authority.found();
        RouterKeys.Authority foreign = RouterKeys.Authority.found();
        RouterKeys atHub = ours.keys("hub");
        RouterKeys atNishi = ours.keys("router-b-nishi");
        byte[] gone = ours.withdrawn(List.of(atNishi.certificate()));
        byte[] hubGone = ours.withdrawn(List.of(atHub.certificate()));
        Map<String, Ends> pairs = Map.of(
                "both of one authority", new Ends(atHub, atNishi),
                "a router of another authority, with the right name",
                        new Ends(atHub, foreign.keys("router-b-nishi").trusting(atHub)),
                "a hub of another authority, with the right name",
                        new Ends(foreign.keys("hub").trusting(atNishi), atNishi),
                "another clinic's router",
                        new Ends(atHub, ours.keys("router-b-chuo").inPlaceOf("router-b-nishi")),
                "a clinic's router in place of the hub",
                        new Ends(ours.keys("router-b-chuo").inPlaceOf("hub"), atNishi),
                "a door of that name", new Ends(atHub, ours.door("router-b-nishi")),
                "withdrawn", new Ends(atHub.withWithdrawn(gone), atNishi),
                "a withdrawn hub", new Ends(atHub, atNishi.withWithdrawn(hubGone)),
                "the hub has no list", new Ends(atHub.withWithdrawn(new byte[0]), atNishi),
                "the clinic has no list", new Ends(atHub, atNishi.withWithdrawn(new byte[0])));

        Map<String, Boolean> introduced = introduced(pairs);

        assertThat(introduced.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("both of one authority", "the clinic has no list");
        assertThat(introduced).hasSameSizeAs(pairs);
    }

    @Test
    @Proves(clauses = Clause.C4)
    void a_lab_says_why_its_tunnels_are_plain_cables() {
        assertThat(Lab.whyPlain(ExampleSite.read(), Vpn.QUICK)).isEmpty();
        assertThat(Lab.whyPlain(site, new Vpn(java.time.Duration.ofMillis(5), 0))
                        .orElseThrow()
                        .english())
                .contains("slow line", "plain cables");
        assertThat(Lab.whyPlain(site, Vpn.QUICK).isEmpty()).isEqualTo(Esp.isThere());
    }

    @Test
    void what_a_killed_run_left_of_daemons_and_keys_is_taken_away_by_the_next_one(@TempDir Path sites)
            throws Exception {
        Path small = Files.writeString(sites.resolve("site.yaml"), ExampleSite.nothingButIpsec());
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LabThatStays.class.getName(),
                        small.toString(),
                        journals.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(killed.inputReader().readLine()).isNotNull();
        killed.destroyForcibly().waitFor();
        Journal left = Journal.in(journals).getFirst();
        assertThat(left.keys().resolve("hub/private")).isNotEmptyDirectory();
        assertThat(daemons(left.lab())).isNotEmpty();
        Lab.clear(journals);
        assertThat(daemons(left.lab())).isEmpty();
        assertThat(journals).isEmptyDirectory();
    }

    /** strongSwans that still run with the mark of that lab. */
    private static List<ProcessHandle> daemons(String lab) {
        return ProcessHandle.allProcesses()
                .filter(each -> text(each, "environ").contains(Namespace.MARK + "=" + lab + "\0"))
                .filter(each -> text(each, "comm").startsWith("charon"))
                .toList();
    }

    private static String text(ProcessHandle process, String file) {
        try {
            Path path = Path.of("/proc", Long.toString(process.pid()), file);
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }
}
