package shikaku.terminal.signatures;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.terminal.TestSite;

/** ClamAV's real freshclam against a distribution host that lies: a file cut short, swapped or not for this terminal never replaces a good one. */
@Timeout(120)
@EnabledIf(value = "installed", disabledReason = "needs freshclam (Debian package clamav-freshclam)")
@Proves(clauses = Clause.C16)
class FreshclamTest {
    private static final Path PROGRAM = Path.of("/usr/bin/freshclam");
    private static final String GOOD = "Shikaku.Good:0:*:414243444546\n";
    private static final String NEWER = "Shikaku.Newer:0:*:474849505152\n";

    @TempDir
    Path folder;

    private TestSite site;
    private HttpsServer host;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Lie lie = Lie.answering(200, GOOD, GOOD.length());

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param length that is promised */
    private record Lie(int status, String text, int length) {
        static Lie answering(int status, String text, int length) {
            return new Lie(status, text, length);
        }
    }

    @BeforeEach
    void open() throws Exception {
        site = new TestSite(folder);
        Files.createDirectory(folder.resolve("database"));
        Files.createDirectory(folder.resolve("work"));
        SSLContext context = site.keys(site.server("host.p12")).context();
        host = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                wanted.setProtocols(new String[] {"TLSv1.3"});
                parameters.setSSLParameters(wanted);
            }
        });
        host.createContext("/", this::answer);
        host.start();
    }

    @AfterEach
    void close() {
        host.stop(0);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void it_fetches_with_the_terminals_certificate_and_leaves_no_key_behind() throws Exception {
        assertThat(fetch()).isEmpty();
        assertThat(database()).hasContent(GOOD);
        assertThat(asked).containsExactly("/signatures/own.ndb");
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertThat(left).containsExactly(folder.resolve("work/freshclam.conf"));
        }
    }

    @Test
    void a_file_cut_short_on_its_way_never_replaces_a_good_one() throws Exception {
        fetch();
        refused(Lie.answering(200, NEWER.substring(0, 14), NEWER.length()));
        refused(Lie.answering(200, "", NEWER.length()));
    }

    @Test
    void a_file_that_was_swapped_for_no_signatures_never_replaces_a_good_one() throws Exception {
        fetch();
        refused(Lie.answering(200, NEWER.substring(0, 14), 14));
        refused(Lie.answering(200, "<html>", 6));
        refused(Lie.answering(503, "damaged", 7));
        refused(Lie.answering(404, "none", 4));
    }

    @Test
    void after_all_that_the_next_good_one_is_taken() throws Exception {
        fetch();
        refused(Lie.answering(503, "damaged", 7));
        lie = Lie.answering(200, NEWER, NEWER.length());
        assertThat(fetch()).isEmpty();
        assertThat(database()).hasContent(NEWER);
    }

    @Test
    void a_host_of_another_authority_is_not_believed() throws Exception {
        fetch();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        TestSite other = new TestSite(elsewhere);
        lie = Lie.answering(200, NEWER, NEWER.length());
        assertThat(fetcher(PROGRAM, other).fetch(List.of("own.ndb"))).contains(Reason.SIGNATURES_NOT_TAKEN);
        assertThat(database()).hasContent(GOOD);
    }

    @Test
    void where_there_is_no_freshclam_that_is_said() throws Exception {
        assertThat(fetcher(Path.of("/usr/bin/no-freshclam"), site).fetch(List.of("own.ndb")))
                .contains(Reason.SCANNER_NOT_INSTALLED);
    }

    private void refused(Lie told) throws Exception {
        lie = told;
        assertThat(fetch()).as(told.toString()).contains(Reason.SIGNATURES_NOT_TAKEN);
        assertThat(database()).hasContent(GOOD);
        try (Stream<Path> left = Files.list(folder.resolve("database"))) {
            assertThat(left.filter(path -> path.toString().endsWith(".ndb"))).containsExactly(database());
        }
    }

    private Optional<Reason> fetch() throws Exception {
        return fetcher(PROGRAM, site).fetch(List.of("own.ndb"));
    }

    private Fetcher fetcher(Path program, TestSite whose) throws Exception {
        SignatureSettings settings = new SignatureSettings(
                URI.create("https://localhost:" + host.getAddress().getPort()),
                List.of("own.ndb"),
                null,
                program,
                null,
                Duration.ofHours(1),
                Duration.ofDays(3));
        return new Freshclam(
                settings,
                folder.resolve("work"),
                folder.resolve("database"),
                whose.keys(whose.client("1312345671", SiteRole.TERMINAL)),
                new SecureRandom());
    }

    private Path database() {
        return folder.resolve("database/own.ndb");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        try (exchange) {
            exchange.sendResponseHeaders(lie.status(), lie.length());
            exchange.getResponseBody().write(lie.text().getBytes(US_ASCII));
        }
    }
}
