package shikaku.certificate.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.certificate.Limits;
import shikaku.certificate.TestJpki;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

@Proves(arrows = Arrow.A6)
class OcspClientTest {
    private static final TestJpki JPKI = new TestJpki();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    // Long, so that a busy machine is not mistaken for a lie.
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final X509Certificate CARD = JPKI.holder(4711);

    private final LyingResponder responder = new LyingResponder(JPKI);

    @AfterEach
    void close() {
        responder.close();
    }

    @AfterAll
    static void closeClient() {
        HTTP.shutdownNow();
    }

    @Test
    void anIssuedCertificateIsGood() {
        assertThat(ask(CARD)).isEqualTo(new CertificateStatus.Good());
    }

    @Test
    void aRevokedCertificateIsRevokedWithReasonAndTime() {
        var since = Instant.parse("2026-11-20T01:02:03Z");
        responder.statements().say(CARD, new RevokedStatus(Date.from(since), 1));
        assertThat(ask(CARD)).isEqualTo(new CertificateStatus.Revoked(RevocationReason.KEY_COMPROMISE, since));
    }

    @Test
    void aRevocationWithoutAReasonIsUnspecified() {
        responder.statements().say(CARD, new RevokedStatus(Date.from(TestJpki.NOON)));
        assertThat(ask(CARD)).isEqualTo(new CertificateStatus.Revoked(RevocationReason.UNSPECIFIED, TestJpki.NOON));
    }

    @Test
    void aCertificateNobodyIssuedIsUnknown() {
        responder.statements().say(CARD, new UnknownStatus());
        assertThat(ask(CARD)).isEqualTo(new CertificateStatus.Unknown());
    }

    @ParameterizedTest
    @EnumSource
    void catchesTheLie(Lie lie) {
        responder.tell(lie);
        boolean late = lie == Lie.LATE || lie == Lie.LATE_BODY;
        var client = client(responder.address(), TestJpki.NOON, late ? Duration.ofMillis(300) : PATIENT);
        assertThat(client.statusOf(CARD, JPKI.certificate()))
                .isEqualTo(new CertificateStatus.Unavailable(lie.caughtAs()));
    }

    @Test
    void aLieAboutARevokedCertificateNeverMakesItGood() {
        responder.statements().say(CARD, new RevokedStatus(Date.from(TestJpki.NOON), 1));
        for (var lie : Lie.values()) {
            if (lie != Lie.LATE && lie != Lie.LATE_BODY) {
                responder.tell(lie);
                assertThat(ask(CARD)).as("%s", lie).isInstanceOf(CertificateStatus.Unavailable.class);
            }
        }
    }

    @Test
    void aResponderThatIsNotThereIsUnreachable() {
        var address = responder.address();
        responder.close();
        assertThat(client(address, TestJpki.NOON).statusOf(CARD, JPKI.certificate()))
                .isEqualTo(new CertificateStatus.Unavailable(Reason.OCSP_UNREACHABLE));
    }

    @Test
    void clocksMayDifferByTheSkewAndByNoMore() {
        // The responder says NOON … NOON + 300 s.
        var limit = TestJpki.NOON.minus(Limits.OCSP_CLOCK_SKEW);
        assertThat(askAt(limit)).isEqualTo(new CertificateStatus.Good());
        assertThat(askAt(limit.minusSeconds(1))).isEqualTo(new CertificateStatus.Unavailable(Reason.OCSP_ANSWER_STALE));

        var end = TestJpki.NOON.plusSeconds(300).plus(Limits.OCSP_CLOCK_SKEW);
        assertThat(askAt(end.minusSeconds(1))).isEqualTo(new CertificateStatus.Good());
        assertThat(askAt(end)).isEqualTo(new CertificateStatus.Unavailable(Reason.OCSP_ANSWER_STALE));
    }

    private CertificateStatus ask(X509Certificate certificate) {
        return client(responder.address(), TestJpki.NOON).statusOf(certificate, JPKI.certificate());
    }

    private CertificateStatus askAt(Instant now) {
        return client(responder.address(), now).statusOf(CARD, JPKI.certificate());
    }

    private static OcspClient client(URI address, Instant now) {
        return client(address, now, PATIENT);
    }

    private static OcspClient client(URI address, Instant now, Duration patience) {
        return new OcspClient(HTTP, address, InstantSource.fixed(now), new SecureRandom(), patience);
    }
}
