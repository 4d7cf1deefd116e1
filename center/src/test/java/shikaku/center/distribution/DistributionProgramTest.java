package shikaku.center.distribution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.sqlite.SQLiteDataSource;
import shikaku.center.distribution.Publishing.Order;
import shikaku.center.sample.Samples;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.Program;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.listen.Listeners;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;
import shikaku.evidence.EvidenceReader;
import shikaku.message.Reason;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/** 配信ホスト, running: terminals and nobody else get what was published, and each time is on record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DistributionProgramTest {
    private static final String PASSWORD = "only for this test";
    private static final String TEXT = "Shikaku.Test:0:*:414243\n";

    private Path folder;
    private SiteAuthorityFolder site;
    private KeyStoreFile door;
    private HttpClient terminal;
    private ConfigurableApplicationContext program;

    @BeforeAll
    void start(@TempDir Path made) throws Exception {
        folder = made;
        Path authority = Files.createDirectories(folder.resolve("site"));
        site = SiteAuthorityFolder.open(authority, "test", Clock.systemUTC(), new SecureRandom());
        door = store("door");
        site.door(List.of("localhost", "127.0.0.1"), door);
        KeyStoreFile own = store("terminal");
        site.terminal(Samples.CLINIC, own);
        terminal = client(own);
        program = Program.start(
                Main.class,
                "distribution",
                "--shikaku.data=" + data(),
                "--shikaku.listeners.files.port=0",
                "--shikaku.listeners.own.port=0",
                "--shikaku.listeners.files.tls.key-store=" + door.path(),
                "--shikaku.listeners.files.tls.key-store-password=" + PASSWORD,
                "--shikaku.listeners.files.tls.trust-store=" + door.path(),
                "--shikaku.listeners.files.tls.trust-store-password=" + PASSWORD,
                "--distribution.withdrawals=" + SiteAuthorityFolder.withdrawals(authority));
        publish("kept.ndb", TEXT, Duration.ZERO);
    }

    @AfterAll
    void stop() {
        terminal.close();
        program.close();
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C16})
    void a_terminal_is_given_what_was_published_and_its_institution_is_on_record() throws Exception {
        publish("given.ndb", TEXT, Duration.ZERO);
        SignatureFile listed = list().named("given.ndb").orElseThrow();
        HttpResponse<byte[]> answer = get(terminal, "/signatures/given.ndb");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), US_ASCII)).isEqualTo(TEXT);
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + listed.sha256() + "\"");
        assertThat(rows("SIGNATURES_GIVEN", "given.ndb"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("terminal/" + Samples.CLINIC.digits(), "sha256 " + listed.sha256(), "\"DONE\""));
    }

    @Test
    void who_has_it_already_is_told_so_and_who_has_an_older_one_is_given_it() throws Exception {
        publish("asked.ndb", TEXT, Duration.ZERO);
        HttpResponse<byte[]> whole = get(terminal, "/signatures/asked.ndb");
        String since = whole.headers().firstValue("Last-Modified").orElseThrow();
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(status("/signatures/asked.ndb", "If-Modified-Since", since)).isEqualTo(304);
        assertThat(status("/signatures/asked.ndb", "If-None-Match", tag)).isEqualTo(304);
        assertThat(status("/signatures/asked.ndb", "If-None-Match", "\"another\""))
                .isEqualTo(200);
        assertThat(status("/signatures/asked.ndb", "If-Modified-Since", "Sun, 01 Nov 2026 00:00:00 GMT"))
                .isEqualTo(200);
        HttpResponse<byte[]> part = get(terminal, "/signatures/asked.ndb", "Range", "bytes=0-6");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), US_ASCII)).isEqualTo("Shikaku");
    }

    @Test
    @Proves(clauses = Clause.C16)
    void a_file_that_was_swapped_or_cut_short_where_it_lies_is_given_to_nobody_until_it_is_published_again()
            throws Exception {
        publish("swapped.ndb", "Swapped:0:*:41\n", Duration.ZERO);
        Path lies = new PublishedFolder(data()).file(list().named("swapped.ndb").orElseThrow());
        assertThat(get(terminal, "/signatures/swapped.ndb").statusCode()).isEqualTo(200);
        FileTime time = Files.getLastModifiedTime(lies);
        for (String other : List.of("Another:0:*:41\n", "Swapped:0", "")) {
            Files.writeString(lies, other);
            Files.setLastModifiedTime(lies, time);
            HttpResponse<byte[]> answer = get(terminal, "/signatures/swapped.ndb");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(Reason.SIGNATURES_DAMAGED.code());
        }
        assertThat(rows("SIGNATURES_GIVEN", "swapped.ndb").getLast())
                .contains("FAILED", Reason.SIGNATURES_DAMAGED.code());
        assertThat(health()).contains("\"swapped.ndb\":\"damaged\"");
        publish("swapped.ndb", "Swapped:0:*:41\n", Duration.ZERO);
        assertThat(get(terminal, "/signatures/swapped.ndb").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signatures/nothing.ndb",
                "/signatures/../list",
                "/signatures/..%2fevidence.db",
                "/signatures/%2e%2e/evidence.db",
                "/signatures/list/../../evidence.db",
                "/signatures//etc/passwd",
                "/published/list",
                "/health",
                "/"
            })
    void only_what_the_list_names_can_be_asked_for(String path) throws Exception {
        assertThat(get(terminal, path).statusCode()).isBetween(400, 499);
    }

    @Test
    void nobody_puts_anything_in_through_the_door() throws Exception {
        for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
            HttpRequest request = HttpRequest.newBuilder(files("/signatures/kept.ndb"))
                    .method(method, HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertThat(terminal.send(request, BodyHandlers.discarding()).statusCode())
                    .as(method)
                    .isBetween(400, 499);
        }
        assertThat(new String(get(terminal, "/signatures/kept.ndb").body(), US_ASCII))
                .isEqualTo(TEXT);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void who_is_no_terminal_gets_nothing() throws Exception {
        KeyStoreFile insurer = store("insurer");
        site.insurer(Samples.KYOKAI, insurer);
        KeyStoreFile accounting = store("accounting");
        site.accounting(Samples.CLINIC, accounting);
        for (KeyStoreFile other : List.of(insurer, accounting)) {
            try (HttpClient client = client(other)) {
                assertThat(get(client, SignatureList.PATH).statusCode()).isEqualTo(403);
                assertThat(get(client, "/signatures/kept.ndb").statusCode()).isEqualTo(403);
            }
        }
        assertThat(rows("REQUEST_REFUSED", "accounting/")).isNotEmpty();
    }

    @Test
    void a_terminal_whose_certificate_was_withdrawn_gets_nothing_from_that_moment_on() throws Exception {
        KeyStoreFile lost = store("lost");
        site.terminal(Samples.CLINIC, lost);
        try (HttpClient client = client(lost)) {
            assertThat(get(client, "/signatures/kept.ndb").statusCode()).isEqualTo(200);
            site.withdraw(lost.chain().getFirst().getSerialNumber(), RevocationReason.KEY_COMPROMISE);
            assertThat(get(client, "/signatures/kept.ndb").statusCode()).isEqualTo(403);
            assertThat(get(client, SignatureList.PATH).statusCode()).isEqualTo(403);
        }
        assertThat(rows("REQUEST_REFUSED", Reason.CLIENT_WITHDRAWN.code())).isNotEmpty();
    }

    @Test
    void a_stranger_is_refused_in_the_handshake() throws Exception {
        var other = SiteAuthorityFolder.open(
                Files.createDirectories(folder.resolve("other")), "other", Clock.systemUTC(), new SecureRandom());
        KeyStoreFile stranger = store("stranger");
        other.terminal(Samples.CLINIC, stranger);
        try (HttpClient client = client(stranger)) {
            assertThatThrownBy(() -> get(client, SignatureList.PATH)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void health_says_how_old_each_file_is_to_this_machine_alone() throws Exception {
        publish("aged.ndb", TEXT, Duration.ofHours(50));
        assertThat(health()).contains("\"aged.ndb\":\"age 50 h\"");
        assertThat(get(terminal, "/health").statusCode()).isBetween(400, 499);
    }

    @Test
    void what_an_operator_publishes_beside_the_running_host_is_on_its_record_once() throws Exception {
        publish("recorded.ndb", "First:0:*:41\n", Duration.ofHours(1));
        publish("recorded.ndb", "Second:0:*:42\n", Duration.ZERO);
        var onRecord = new PublicationsOnRecord(data(), new PublishedFolder(data()), program.getBean(Giving.class));
        onRecord.run();
        onRecord.run();
        assertThat(rows("SIGNATURES_PUBLISHED", "recorded.ndb"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("operator/test", "\"DONE\""));
    }

    @Test
    void a_publication_that_was_killed_before_it_was_offered_is_on_record_as_failed() throws Exception {
        SignatureFile never = new SignatureFile("never.ndb", "0".repeat(64), 1, Instant.parse("2026-11-01T00:00:00Z"));
        new PublicationLedger(data()).add(new Publication(Clock.systemUTC().instant(), "operator/test", never));
        new PublicationsOnRecord(data(), new PublishedFolder(data()), program.getBean(Giving.class)).run();
        assertThat(rows("SIGNATURES_PUBLISHED", "never.ndb"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("FAILED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--distribution.fresh-for=3d",
                "--distribution.withdrawals=/nowhere.crl",
                "--distribution.withdrawals=/nowhere.crl --shikaku.listeners.files.tls.key-store=/nowhere.p12",
                "--distribution.withdrawals=/nowhere.crl --shikaku.listeners.files.tls.key-store=/nowhere.p12"
                        + " --shikaku.listeners.files.tls.key-store-password=x"
                        + " --shikaku.listeners.files.tls.trust-store=/nowhere.p12"
                        + " --shikaku.listeners.files.tls.trust-store-password=x"
            })
    void a_start_that_fails_for_a_wrong_setting_says_so_in_both_languages_and_makes_nothing(String typed) {
        Path nothing = folder.resolve("nothing");
        String[] words = ("--shikaku.data=" + nothing + " " + typed).split(" ");
        assertThatThrownBy(() -> Program.start(Main.class, "distribution", words))
                .isInstanceOfSatisfying(WrongConfiguration.class, wrong -> {
                    assertThat(wrong.sentence().japanese()).startsWith("設定 ").doesNotContain("must", "null");
                    assertThat(wrong.sentence().english())
                            .startsWith("Setting ")
                            .contains("; allowed: ");
                });
        assertThat(nothing).doesNotExist();
    }

    @Test
    void a_key_store_without_its_authority_is_named() throws Exception {
        KeyStoreFile alone = store("alone");
        alone.write(door.key(), door.chain(), List.of());
        String tls = "--shikaku.listeners.files.tls.";
        assertThatThrownBy(() -> Program.start(
                        Main.class,
                        "distribution",
                        "--shikaku.data=" + folder.resolve("nothing"),
                        "--distribution.withdrawals=/nowhere.crl",
                        tls + "key-store=" + alone.path(),
                        tls + "key-store-password=" + PASSWORD,
                        tls + "trust-store=" + alone.path(),
                        tls + "trust-store-password=" + PASSWORD))
                .isInstanceOfSatisfying(
                        WrongConfiguration.class,
                        wrong -> assertThat(wrong.sentence().japanese())
                                .contains("tls.trust-store の値「" + alone.path(), "サイト認証局の証明書"));
    }

    private Path data() throws IOException {
        return Files.createDirectories(folder.resolve("data"));
    }

    private void publish(String name, String text, Duration age) throws Exception {
        Path file = Files.writeString(Files.createTempDirectory(folder, "new").resolve(name), text);
        Clock clock = Clock.systemUTC();
        var order = new Order(List.of(file), Optional.of(clock.instant().minus(age)), false);
        assertThat(new Publishing(data(), "operator/test", clock, _ -> Optional.empty()).publish(order))
                .isInstanceOf(Publishing.Outcome.Published.class);
    }

    private SignatureList list() throws Exception {
        HttpResponse<byte[]> answer = get(terminal, SignatureList.PATH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return SignatureList.read(new String(answer.body(), US_ASCII)).orElseThrow();
    }

    private int status(String path, String header, String value) throws Exception {
        return get(terminal, path, header, value).statusCode();
    }

    private HttpResponse<byte[]> get(HttpClient client, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(files(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI files(String path) {
        return URI.create(
                "https://localhost:" + program.getBean(Listeners.class).port("files") + path);
    }

    private String health() throws Exception {
        URI own = URI.create(
                "http://127.0.0.1:" + program.getBean(Listeners.class).port("own") + "/health");
        try (HttpClient here = HttpClient.newHttpClient()) {
            return here.send(HttpRequest.newBuilder(own).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private List<String> rows(String act, String word) throws Exception {
        SQLiteDataSource log = new SQLiteDataSource();
        log.setUrl("jdbc:sqlite:" + data().resolve("evidence.db"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new EvidenceReader(log).export(all);
        return all.toString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(act) && line.contains(word))
                .toList();
    }

    private KeyStoreFile store(String name) {
        return new KeyStoreFile(folder.resolve(name + ".p12"), PASSWORD);
    }

    private static HttpClient client(KeyStoreFile own) {
        return MutualTlsClient.of(TlsKeys.open("test", new TlsSettings(own.path(), PASSWORD, own.path(), PASSWORD)));
    }
}
