package shikaku.certificate.ocsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Random;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.Test;
import shikaku.certificate.TestJpki;

class AcceptanceConditionsTest {
    private final TestJpki jpki = new TestJpki();
    private final X509Certificate card = jpki.holder(4711);
    private final Statements statements = new Statements(jpki);

    @Test
    void noSingleFlippedBitTurnsRevokedIntoGood() throws IOException {
        statements.say(card, new RevokedStatus(java.util.Date.from(TestJpki.NOON), 1));
        var question = OcspQuestion.about(card, jpki.certificate(), new SecureRandom());
        var honest = statements.truth(new OCSPReq(question.encoded()));
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            var bent = honest.clone();
            bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(accepted(bent, question))
                    .as("seed 20261122, round %d", i)
                    .isNotEqualTo(new CertificateStatus.Good());
        }
    }

    private CertificateStatus accepted(byte[] bytes, OcspQuestion question) {
        try {
            return AcceptanceConditions.accept(bytes, question, jpki.certificate(), TestJpki.NOON);
        } catch (UnacceptableAnswer | RuntimeException e) {
            return new CertificateStatus.Unknown();
        }
    }
}
