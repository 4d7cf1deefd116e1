package shikaku.jpki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.sqlite.SQLiteDataSource;
import shikaku.certificate.CertificateReader;
import shikaku.certificate.Validity;
import shikaku.edge.Program;
import shikaku.edge.listen.Listeners;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.edge.tls.TlsKeys;
import shikaku.edge.tls.TlsSettings;
import shikaku.jpki.foundation.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program on free ports, and a municipality that connects to it. */
final class RunningJpki implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TRIES = 20;

    private final ConfigurableApplicationContext program;
    private final DataFolder folder;
    private final HttpClient municipality;
    private final HttpClient verifier;

    RunningJpki(Path data) {
        folder = new DataFolder(data, TestService.PASSWORD);
        program = Program.start(
                Main.class,
                "jpki",
                "--shikaku.data=" + data,
                "--jpki.key-store-password=" + TestService.PASSWORD,
                "--shikaku.listeners.public.port=0",
                "--shikaku.listeners.window.port=0");
        var own = keys(folder.municipality().path());
        firstHandshake(own);
        municipality = MutualTlsClient.of(own);
        verifier = MutualTlsClient.of(keys(folder.verifier().path()));
    }

    /**
     * On a busy machine the first handshake of all may take longer than the door or a client waits for one. It is made before the tests, as often
     * as it takes, so that none of them is about that.
     */
    private void firstHandshake(TlsKeys own) {
        for (int tries = 1; ; tries++) {
            try (var socket = own.context().getSocketFactory().createSocket("localhost", port("window"))) {
                socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().read();
                return;
            } catch (IOException late) {
                if (tries == TRIES) {
                    throw new UncheckedIOException(late);
                }
            }
        }
    }

    TlsKeys keys(Path keyStore) {
        var trust = folder.windowTrust();
        return TlsKeys.open("test", new TlsSettings(keyStore, folder.password(), trust.path(), trust.password()));
    }

    DataFolder folder() {
        return folder;
    }

    URI publicDoor(String path) {
        return URI.create("http://127.0.0.1:" + port("public") + path);
    }

    URI window(String path) {
        return URI.create("https://localhost:" + port("window") + path);
    }

    private int port(String listener) {
        return program.getBean(Listeners.class).port(listener);
    }

    HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return municipality.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(URI address, Object body) throws IOException, InterruptedException {
        return postText(address, JSON.writeValueAsString(body));
    }

    HttpResponse<String> postText(URI address, String body) throws IOException, InterruptedException {
        return municipality.send(posted(address, body), BodyHandlers.ofString());
    }

    static HttpRequest posted(URI address, String body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return municipality.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> sendAsVerifier(HttpRequest request) throws IOException, InterruptedException {
        return verifier.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> certifyVerifier(PublicKey key) throws IOException, InterruptedException {
        return sendAsVerifier(posted(window("/verifier-certificates"), verifierOrder(key)));
    }

    static String verifierOrder(PublicKey key) {
        return JSON.writeValueAsString(
                Map.of("subjectPublicKeyInfo", Base64.getEncoder().encodeToString(key.getEncoded())));
    }

    /** Why whoever has this code was refused, as the evidence has it, oldest first. Connections of nobody knows whom come in beside them. */
    List<String> refusals(String who) throws SQLException {
        var log = new SQLiteDataSource();
        log.setUrl("jdbc:sqlite:" + folder.evidence());
        try (var connection = log.getConnection();
                var statement = connection.prepareStatement("SELECT record ->> '$.reason' FROM evidence_leaf "
                        + "WHERE record ->> '$.outcome' = 'REFUSED' AND record ->> '$.who' = ? ORDER BY position")) {
            statement.setString(1, who);
            var rows = statement.executeQuery();
            List<String> refusals = new ArrayList<>();
            while (rows.next()) {
                refusals.add(rows.getString(1));
            }
            return refusals;
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** What the window sends for a card. */
    static Map<String, Object> order(String serialHex, PublicKey key) {
        var validity = Validity.of(Clock.systemUTC().instant().minusSeconds(60), Period.ofYears(5));
        return Map.of(
                "serialHex", serialHex,
                "subjectPublicKeyInfo", Base64.getEncoder().encodeToString(key.getEncoded()),
                "municipality", Map.of("prefecture", "Hyogo-ken", "city", "Kobe-shi"),
                "notBefore", validity.notBefore().toString(),
                "notAfter", validity.notAfter().toString());
    }

    X509Certificate issue(String serialHex) throws IOException, InterruptedException {
        var answer = post(window("/certificates"), order(serialHex, TestService.CARD.getPublic()));
        var der = Base64.getDecoder().decode(json(answer).get("certificate").asString());
        return CertificateReader.readUnverified(der).orElseThrow();
    }

    HttpResponse<String> revoke(String serialHex) throws IOException, InterruptedException {
        return post(window("/revocations"), Map.of("serialHex", serialHex, "reason", "KEY_COMPROMISE"));
    }

    @Override
    public void close() {
        municipality.shutdownNow();
        verifier.shutdownNow();
        program.close();
    }
}
