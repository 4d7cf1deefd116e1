package shikaku.jpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.cvc.TrustedKey;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.WrongConfiguration;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.message.Reason;

@ExtendWith(OneJpki.class)
class WindowTest {
    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private static RunningJpki jpki;

    @BeforeAll
    static void start(RunningJpki running) {
        jpki = running;
    }

    @Test
    void aSerialOfAnotherKeyIsRefusedWithACodeAndItsSentence() throws Exception {
        jpki.issue("0B01");
        var answer = jpki.post(jpki.window("/certificates"), RunningJpki.order("0B01", TestService.OTHER.getPublic()));
        assertThat(answer.statusCode()).isEqualTo(409);
        var reason = Reason.CERTIFICATE_SERIAL_TAKEN;
        assertThat(RunningJpki.json(answer).get("code").asString()).isEqualTo(reason.code());
        assertThat(RunningJpki.json(answer).get("japanese").asString())
                .isEqualTo(reason.vendor().japanese());
        assertThat(answer.body()).doesNotContain("0B01");
    }

    @Test
    void whatWasNeverIssuedCannotBeRevoked() throws Exception {
        var answer = jpki.revoke("0BFF");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(RunningJpki.json(answer).get("code").asString()).isEqualTo(Reason.CERTIFICATE_SERIAL_UNKNOWN.code());
    }

    @Test
    void anOrderWithoutAFieldOrWithAWrongOneIsRefused() throws Exception {
        var whole = RunningJpki.order("0B02", TestService.CARD.getPublic());
        var wrong = new ArrayList<Map<String, Object>>();
        for (var field : whole.keySet()) {
            var without = new HashMap<>(whole);
            without.remove(field);
            wrong.add(without);
        }
        wrong.add(with(whole, "serialHex", "00"));
        wrong.add(with(whole, "serialHex", "-1"));
        wrong.add(with(whole, "serialHex", "F".repeat(40)));
        wrong.add(with(whole, "serialHex", "F".repeat(41)));
        wrong.add(with(whole, "subjectPublicKeyInfo", "AAAA"));
        wrong.add(with(whole, "municipality", Map.of("prefecture", "兵庫県", "city", "神戸市")));
        wrong.add(with(whole, "notAfter", "2000-01-01T00:00:00Z"));
        wrong.add(with(whole, "notAfter", "tomorrow"));
        for (var order : wrong) {
            var answer = jpki.post(jpki.window("/certificates"), order);
            assertThat(answer.statusCode()).as("%s", order).isEqualTo(400);
            assertThat(Reason.ofCode(RunningJpki.json(answer).get("code").asString()))
                    .isPresent();
        }
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whoKnocksWithACertificateForSomethingElseIsRefusedAndOnRecord() throws Exception {
        var request = HttpRequest.newBuilder(jpki.window("/verifier-root")).build();
        try (var client =
                MutualTlsClient.of(jpki.keys(jpki.folder().windowServer().path()))) {
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + jpki.folder().evidence());
                var rows = connection
                        .createStatement()
                        .executeQuery("select record ->> '$.reason' from evidence_leaf "
                                + "where record ->> '$.where' = 'jpki/window' and record ->> '$.who' = 'unknown'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(Reason.NOT_A_CLIENT_CERTIFICATE.code());
        }
    }

    private static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
        var changed = new HashMap<>(order);
        changed.put(field, value);
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"serial\""})
    void whatIsNoOrderIsRefused(String body) throws Exception {
        for (var path : List.of("/certificates", "/revocations")) {
            var answer = jpki.postText(jpki.window(path), body);
            assertThat(answer.statusCode()).as("%s to %s", body, path).isEqualTo(400);
        }
        assertThat(jpki.sendAsVerifier(RunningJpki.posted(jpki.window("/verifier-certificates"), body))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void aMunicipalityCannotOrderWhatOpensEveryCardNorTheVerifierInstitutionACard() throws Exception {
        var verifiers = RunningJpki.posted(
                jpki.window("/verifier-certificates"), RunningJpki.verifierOrder(TestService.CARD.getPublic()));
        var refused = jpki.send(verifiers);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(RunningJpki.json(refused).get("code").asString()).isEqualTo(Reason.WRONG_ROLE.code());
        assertThat(jpki.refusals("28100")).last().isEqualTo(Reason.WRONG_ROLE.code());

        for (var path : List.of("/certificates", "/revocations")) {
            var order = RunningJpki.posted(jpki.window(path), "{}");
            assertThat(jpki.sendAsVerifier(order).statusCode()).as(path).isEqualTo(403);
            assertThat(jpki.refusals("center")).last().isEqualTo(Reason.WRONG_ROLE.code());
        }
    }

    @Test
    void anOrderLargerThanTheLimitIsRefused() throws Exception {
        assertThat(jpki.postText(jpki.window("/certificates"), " ".repeat(17 * 1024))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whateverIsRefusedAtTheWindowHasAReasonAndARowOfEvidenceOfItsOwn() throws Exception {
        var certificates = jpki.window("/certificates");
        isRefused(Reason.UNEXPECTED_MESSAGE, 405, HttpRequest.newBuilder(certificates));
        isRefused(Reason.UNEXPECTED_MESSAGE, 403, HttpRequest.newBuilder(jpki.window("/nowhere")));
        isRefused(Reason.UNEXPECTED_MESSAGE, 415, posted("text/plain", "{}"));
        isRefused(Reason.MESSAGE_TOO_LARGE, 413, posted("application/json", " ".repeat(17 * 1024)));
        isRefused(Reason.VALUE_NOT_ALLOWED, 400, posted("application/json", "{"));
        isRefused(Reason.ELEMENT_MISSING, 400, posted("application/json", "{}"));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whateverIsRefusedAtThePublicDoorHasARowOfEvidenceThatNamesNobody() throws Exception {
        int before = jpki.refusals("unknown").size();
        jpki.get(jpki.publicDoor("/ocsp"));
        jpki.get(jpki.publicDoor("/crl/9"));
        jpki.postText(jpki.publicDoor("/ocsp"), "no question");
        try (var http = HttpClient.newHttpClient()) {
            var noQuestion = HttpRequest.newBuilder(jpki.publicDoor("/ocsp"))
                    .header("Content-Type", "application/ocsp-request")
                    .POST(BodyPublishers.ofString("no question"))
                    .build();
            http.send(noQuestion, BodyHandlers.discarding());
        }

        assertThat(jpki.refusals("unknown").stream().skip(before))
                .containsExactly(
                        Reason.PAGE_NOT_FOUND.code(),
                        Reason.PAGE_NOT_FOUND.code(),
                        Reason.REQUEST_UNREADABLE.code(),
                        Reason.MESSAGE_MALFORMED.code());
    }

    private static HttpRequest.Builder posted(String type, String body) {
        return HttpRequest.newBuilder(jpki.window("/certificates"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private static void isRefused(Reason reason, int status, HttpRequest.Builder request) throws Exception {
        int before = jpki.refusals("28100").size();
        var answer = jpki.send(request.build());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RunningJpki.json(answer).get("code").asString()).isEqualTo(reason.code());
        assertThat(jpki.refusals("28100")).hasSize(before + 1).last().isEqualTo(reason.code());
    }

    @Test
    void aKeyWithAnExponentOrASizeThatNoCardHasIsRefused() throws Exception {
        var modulus = ((RSAPublicKey) TestService.CARD.getPublic()).getModulus();
        var small = java.security.KeyPairGenerator.getInstance("RSA");
        small.initialize(1024);
        for (var key : List.of(
                rsa(modulus, java.math.BigInteger.ONE.shiftLeft(80).setBit(0)),
                rsa(modulus, java.math.BigInteger.valueOf(3)),
                small.generateKeyPair().getPublic())) {
            var answer = jpki.post(jpki.window("/certificates"), RunningJpki.order("0B09", key));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(RunningJpki.json(answer).get("code").asString())
                    .isEqualTo(Reason.CERTIFICATE_KEY_NOT_ALLOWED.code());
            assertThat(jpki.certifyVerifier(key).statusCode()).isEqualTo(409);
        }
    }

    private static java.security.PublicKey rsa(java.math.BigInteger modulus, java.math.BigInteger exponent)
            throws Exception {
        return java.security.KeyFactory.getInstance("RSA")
                .generatePublic(new java.security.spec.RSAPublicKeySpec(modulus, exponent));
    }

    @Test
    @Proves(arrows = Arrow.A4)
    void theCentersVerifierKeyIsCertifiedUnderTheRootThatCardsCarry() throws Exception {
        var answer = jpki.certifyVerifier(TestService.CARD.getPublic());
        var chain = new ArrayList<byte[]>();
        RunningJpki.json(answer).get("chain").forEach(link -> chain.add(decoded(link.asString())));
        var root = RunningJpki.json(jpki.get(jpki.window("/verifier-root")));

        var trusted = TrustedKey.parse(decoded(root.get("trustedKey").asString()));
        assertThat(VerifierChain.parse(chain).leadsTo(trusted)).isTrue();
        assertThat(VerifierChain.parse(chain).institution().key())
                .isEqualTo((RSAPublicKey) TestService.CARD.getPublic());
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    @Test
    void nobodyOrdersByThePublicDoor() throws Exception {
        for (var path : List.of("/certificates", "/revocations", "/verifier-certificates")) {
            assertThat(jpki.postText(jpki.publicDoor(path), "{}").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(jpki.get(jpki.publicDoor("/verifier-root")).statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAClientCertificateTheWindowStaysClosed() throws Exception {
        var keys = jpki.keys(jpki.folder().windowTrust().path());
        try (var stranger = MutualTlsClient.of(keys)) {
            var request = HttpRequest.newBuilder(jpki.window("/verifier-root")).build();
            assertThatThrownBy(() -> stranger.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aClientOfAnotherAuthorityIsNotLetIn() throws Exception {
        var authority = SiteAuthority.found(
                TestService.OTHER, "Municipal window", Clock.systemUTC(), SerialSource.random(new SecureRandom()));
        var own = TestService.CARD;
        var forged = authority.client(new SiteClient("28100", SiteRole.MUNICIPALITY), own.getPublic());
        var file = new KeyStoreFile(folder.resolve("forged.p12"), TestService.PASSWORD);
        file.write(own.getPrivate(), List.of(forged), List.of());
        try (var stranger = MutualTlsClient.of(jpki.keys(file.path()))) {
            var request = HttpRequest.newBuilder(jpki.window("/verifier-root")).build();
            assertThatThrownBy(() -> stranger.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aClientInAnotherRoleIsNotLetIn() throws Exception {
        var own = TestService.OTHER;
        var window = new KeyStoreFile(jpki.folder().path().resolve("window-authority.p12"), TestService.PASSWORD);
        var authority = SiteAuthority.resume(
                window.key(), window.chain().getFirst(), Clock.systemUTC(), SerialSource.random(new SecureRandom()));
        var terminal = authority.client(new SiteClient("2810012345", SiteRole.TERMINAL), own.getPublic());
        var file = new KeyStoreFile(folder.resolve("terminal.p12"), TestService.PASSWORD);
        file.write(own.getPrivate(), List.of(terminal), List.of());
        try (var client = MutualTlsClient.of(jpki.keys(file.path()))) {
            var request = HttpRequest.newBuilder(jpki.window("/verifier-root")).build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ocsp", "/ocsp/MFIwUDBOMEwwSjAJBgUrDgMCGgUABBQ="})
    void ocspByGetIsRefusedSinceTheSerialWouldStandInTheAddress(String path) throws Exception {
        var answer = jpki.get(jpki.publicDoor(path));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void anOcspQuestionOverTheLimitIsRefused() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(jpki.publicDoor("/ocsp"))
                    .header("Content-Type", "application/ocsp-request")
                    .POST(BodyPublishers.ofByteArray(new byte[17 * 1024]))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderDoesNotStart() {
        assertThatThrownBy(() -> new RunningJpki(jpki.folder().path()))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("shikaku.data");
    }

    @Test
    void theRegistersSurviveARestartOfTheProgram(@TempDir Path data) throws Exception {
        MintedKeys.in(jpki.folder().path()).into(data);
        try (var first = new RunningJpki(data)) {
            first.issue("0B03");
            first.revoke("0B03");
        }
        try (var second = new RunningJpki(data)) {
            var other = RunningJpki.order("0B03", TestService.OTHER.getPublic());
            assertThat(second.post(second.window("/certificates"), other).statusCode())
                    .isEqualTo(409);
            try (var http = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(second.publicDoor("/crl")).build();
                var list = http.send(request, BodyHandlers.ofInputStream()).body();
                var crl = (java.security.cert.X509CRL) java.security.cert.CertificateFactory.getInstance("X.509")
                        .generateCRL(list);
                assertThat(crl.getRevokedCertificate(new java.math.BigInteger("0B03", 16)))
                        .isNotNull();
            }
        }
    }
}
