package shikaku.jpki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.ocsp.CertificateStatus;
import shikaku.certificate.ocsp.OcspClient;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;

/** Three clients that share no code ask the running program about a good and a revoked certificate. */
@Proves(arrows = Arrow.A6)
@ExtendWith(OneJpki.class)
class StatusClientsTest {
    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private static RunningJpki jpki;
    private static X509Certificate good;
    private static X509Certificate revoked;
    private static X509Certificate authority;

    @BeforeAll
    static void start(RunningJpki running) throws Exception {
        // The JDK asks by GET unless told otherwise, before its first question.
        System.setProperty("com.sun.security.ocsp.useget", "false");
        jpki = running;
        good = jpki.issue("0A01");
        revoked = jpki.issue("0A02");
        jpki.revoke("0A02");
        authority = CertificateFile.read(jpki.folder().authorities()).getFirst();
        // Our client waits five seconds; the first answer of all may take longer on a busy machine.
        validateWithJdk(good);
    }

    @Test
    void ourClientIsTold() {
        try (var http = HttpClient.newHttpClient()) {
            var client = new OcspClient(http, jpki.publicDoor("/ocsp"), Clock.systemUTC(), new SecureRandom());
            assertThat(client.statusOf(good, authority)).isEqualTo(new CertificateStatus.Good());
            assertThat(client.statusOf(revoked, authority))
                    .isInstanceOfSatisfying(
                            CertificateStatus.Revoked.class,
                            status -> assertThat(status.reason()).isEqualTo(RevocationReason.KEY_COMPROMISE));
        }
    }

    @Test
    void theJdkIsTold() throws Exception {
        validateWithJdk(good);
        assertThatThrownBy(() -> validateWithJdk(revoked))
                .isInstanceOfSatisfying(
                        CertPathValidatorException.class,
                        e -> assertThat(e.getReason()).isEqualTo(BasicReason.REVOKED));
    }

    private static void validateWithJdk(X509Certificate certificate) throws GeneralSecurityException {
        var validator = CertPathValidator.getInstance("PKIX");
        var checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOcspResponder(jpki.publicDoor("/ocsp"));
        checker.setOptions(Set.of(PKIXRevocationChecker.Option.NO_FALLBACK));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.addCertPathChecker(checker);
        parameters.setPolicyQualifiersRejected(false);
        validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }

    @Test
    void opensslIsTold() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not installed: skipped");
        assertThat(openssl("good", good)).contains("Response verify OK").contains("good.pem: good");
        assertThat(openssl("revoked", revoked))
                .contains("Response verify OK")
                .contains("revoked.pem: revoked")
                .contains("keyCompromise");
    }

    private static String openssl(String name, X509Certificate certificate) throws IOException, InterruptedException {
        var issuer = Files.writeString(folder.resolve("issuer.pem"), CertificateFile.pem(List.of(authority)));
        var card = Files.writeString(folder.resolve(name + ".pem"), CertificateFile.pem(List.of(certificate)));
        var command = List.of(
                "/usr/bin/openssl",
                "ocsp",
                "-issuer",
                issuer.toString(),
                "-cert",
                card.toString(),
                "-url",
                jpki.publicDoor("/ocsp").toString(),
                "-CAfile",
                issuer.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Test
    void theRevocationListSaysTheSame() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(jpki.publicDoor("/crl"))
                    .build();
            var bytes = http.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
            list.verify(authority.getPublicKey());
            assertThat(list.isRevoked(revoked)).isTrue();
            assertThat(list.isRevoked(good)).isFalse();
        }
    }
}
