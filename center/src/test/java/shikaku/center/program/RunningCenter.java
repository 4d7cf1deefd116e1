package shikaku.center.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shikaku.center.Main;
import shikaku.center.postgres.TestDatabase;
import shikaku.center.sample.Samples;
import shikaku.center.sample.TestCard;
import shikaku.center.sample.TestKey;
import shikaku.center.sample.TestVerifier;
import shikaku.center.session.VerifierKey;
import shikaku.center.session.VerifierKeyFiles;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.center.site.SiteRecording;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.edge.Program;
import shikaku.edge.listen.Listeners;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceReader;
import shikaku.evidence.Receipt;
import shikaku.evidence.SeenHead;
import shikaku.evidence.TreeHead;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;

/** The whole center on free ports, with an authority of cards, its responder, and a site authority that enrolls callers. */
final class RunningCenter implements AutoCloseable {
    static final String PASSWORD = "only for this test";
    private static final int TRIES = 20;

    private final Path folder;
    private final TestResponder responder;
    private final ConfigurableApplicationContext program;
    final CertificateIssuer authority;
    final VerifierKey verifier = TestVerifier.KEY;

    RunningCenter(Path folder) throws Exception {
        this.folder = folder;
        Instant from = Clock.systemUTC().instant().minus(Duration.ofDays(1));
        authority = TestCard.authority(TestKey.AUTHORITY, from);
        responder = new TestResponder(TestKey.AUTHORITY.privateKey(), authority.certificate());
        Path authorities =
                Files.writeString(folder.resolve("jpki.pem"), CertificateFile.pem(List.of(authority.certificate())));
        new VerifierKeyFiles(folder.resolve("verifier.cvc"), folder.resolve("verifier.pem")).write(verifier);
        program = Program.start(
                Main.class,
                "center",
                "--shikaku.data=" + folder.resolve("data"),
                "--shikaku.database.url=" + TestDatabase.emptyUrl(),
                "--shikaku.listeners.center.port=0",
                "--shikaku.listeners.operators.port=0",
                "--shikaku.accounts[0].name=unyo",
                "--shikaku.accounts[0].password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                "--shikaku.accounts[0].roles[0]=OPERATOR",
                "--shikaku.accounts[1].name=gyosha",
                "--shikaku.accounts[1].password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                "--shikaku.accounts[1].roles[0]=VENDOR",
                "--shikaku.accounts[2].name=kanri",
                "--shikaku.accounts[2].password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                "--shikaku.accounts[2].roles[0]=ADMINISTRATOR",
                "--shikaku.accounts[3].name=kansa",
                "--shikaku.accounts[3].password-hash={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                "--shikaku.accounts[3].roles[0]=AUDITOR",
                "--center.pages=localhost",
                "--center.console=true",
                "--center.names[0].code=" + Samples.CLINIC.digits(),
                "--center.names[0].name=試験療育センター",
                "--center.names[0].name-english=Test Center",
                "--center.key-store-password=" + PASSWORD,
                "--center.jpki-authorities=" + authorities,
                "--center.ocsp-responder=" + responder.address(),
                "--center.verifier-chain=" + folder.resolve("verifier.cvc"),
                "--center.verifier-key=" + folder.resolve("verifier.pem"));
    }

    TestResponder responder() {
        return responder;
    }

    TestCard card(long serial, TestKey key) {
        Instant from = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        return TestCard.issuedBy(authority, BigInteger.valueOf(serial), from, key);
    }

    TestCard nextCard(long serial) {
        Instant from = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        return TestCard.nextGeneration(authority, BigInteger.valueOf(serial), from);
    }

    /** A client that {@code enrolment} writes a key store for. */
    HttpClient client(String name, Enrolment enrolment) throws Exception {
        return client(name, site(), enrolment, folder.resolve("data/site/door.p12"));
    }

    /**
     * On a busy machine the first handshake of all may take longer than the door or a client waits for one. It is made before the tests, as often
     * as it takes, so that none of them is about that.
     */
    void firstHandshake(String name) throws Exception {
        TlsKeys keys = keys(folder.resolve(name + ".p12"), folder.resolve("data/site/door.p12"));
        for (int tries = 1; ; tries++) {
            try (var socket = keys.context()
                    .getSocketFactory()
                    .createSocket("localhost", door("/").getPort())) {
                socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().read();
                return;
            } catch (IOException late) {
                if (tries == TRIES) {
                    throw late;
                }
            }
        }
    }

    private static TlsKeys keys(Path own, Path trust) {
        return TlsKeys.open("test", new TlsSettings(own, PASSWORD, trust, PASSWORD));
    }

    /** Takes the certificate of a client back. */
    void withdraw(String name) throws Exception {
        var file = new KeyStoreFile(folder.resolve(name + ".p12"), PASSWORD);
        site().withdraw(file.chain().getFirst().getSerialNumber(), RevocationReason.KEY_COMPROMISE);
    }

    /** Another opening of the folder than the running program's, as an operator's is. */
    private SiteAuthorityFolder site() throws Exception {
        return SiteAuthorityFolder.open(
                folder.resolve("data/site"), "operator/test", Clock.systemUTC(), new SecureRandom());
    }

    /** A client of another site authority, which trusts the center all the same. */
    HttpClient stranger(Enrolment enrolment) throws Exception {
        var other =
                SiteAuthorityFolder.open(folder.resolve("other"), "stranger", Clock.systemUTC(), new SecureRandom());
        return client("stranger", other, enrolment, folder.resolve("data/site/door.p12"));
    }

    private HttpClient client(String name, SiteAuthorityFolder site, Enrolment enrolment, Path trust) throws Exception {
        var file = new KeyStoreFile(folder.resolve(name + ".p12"), PASSWORD);
        enrolment.enroll(site, file);
        return MutualTlsClient.of(keys(file.path(), trust));
    }

    /** How somebody gets a certificate. */
    interface Enrolment {
        void enroll(SiteAuthorityFolder site, KeyStoreFile into) throws Exception;
    }

    URI door(String path) {
        return URI.create(
                "https://localhost:" + program.getBean(Listeners.class).port("center") + path);
    }

    URI operators(String path) {
        return URI.create("http://127.0.0.1:" + program.getBean(Listeners.class).port("operators") + path);
    }

    /** METHOD PATH of everything that the program answers, whoever asks. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(path -> {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add("ANY " + path);
                    }
                    methods.forEach(method -> routes.add(method + " " + path));
                }));
        return routes;
    }

    /** A browser at the operators' pages. */
    Operator operator() {
        return new Operator(URI.create(
                "http://localhost:" + program.getBean(Listeners.class).port("operators") + "/"));
    }

    HttpResponse<byte[]> post(HttpClient client, String path, XmlMessage message)
            throws IOException, InterruptedException {
        return post(client, path, XmlMessages.write(message));
    }

    HttpResponse<byte[]> post(HttpClient client, String path, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door(path))
                .header("Content-Type", "application/xml")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** The same from a terminal that tells how far its own log is. */
    HttpResponse<byte[]> post(HttpClient client, String path, XmlMessage message, TreeHead own)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door(path))
                .header("Content-Type", "application/xml")
                .header(SeenHead.HEADER, SeenHead.value(own))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(XmlMessages.write(message)))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** As if the time-stamping authority had been away for longer than the grace, or were back. */
    void stampsOverdue(boolean overdue) {
        program.getBean(EvidenceLog.class).refuseWhile(() -> overdue);
    }

    /** What the center says of its own state. */
    String health() throws IOException, InterruptedException {
        try (HttpClient here = HttpClient.newHttpClient()) {
            return here.send(HttpRequest.newBuilder(operators("/health")).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** The record that an answer's receipt points at, as it stands in the log. */
    String evidence(HttpResponse<?> answer) throws SQLException {
        Receipt receipt = answer.headers()
                .firstValue(Receipt.HEADER)
                .flatMap(Receipt::parse)
                .orElseThrow();
        Optional<String> record = new EvidenceReader(program.getBean(DataSource.class)).record(receipt.position());
        return record.orElseThrow();
    }

    /** The log as it leaves the center for whoever verifies it. */
    String export() throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        new EvidenceReader(program.getBean(DataSource.class)).export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Has the center look now what was issued and withdrawn beside it. */
    void recordSite() throws IOException {
        program.getBean(SiteRecording.class).run();
    }

    /** Every record of the log. */
    List<String> records() {
        return program.getBean(JdbcClient.class)
                .sql("select record from evidence_leaf order by position")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        program.close();
        responder.close();
    }
}
