package shikaku.jpki.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.jpki.TestService;
import shikaku.jpki.authority.Generation;

class RevocationRegisterTest {
    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private final TestService service = TestService.on(folder);

    @Test
    void aRevocationSurvivesARestartWithItsReasonAndTime() {
        service.issue(2001);
        var revocation =
                service.foundation().revoked().revoke(BigInteger.valueOf(2001), RevocationReason.KEY_COMPROMISE);
        assertThat(revocation).isPresent();
        assertThat(TestService.on(folder).foundation().revoked().find(BigInteger.valueOf(2001)))
                .isEqualTo(revocation);
    }

    @Test
    void aSecondRevocationChangesNothing() {
        service.issue(2002);
        var register = service.foundation().revoked();
        var first = register.revoke(BigInteger.valueOf(2002), RevocationReason.SUPERSEDED);
        assertThat(register.revoke(BigInteger.valueOf(2002), RevocationReason.KEY_COMPROMISE))
                .isEqualTo(first);
    }

    @Test
    void whatWasNeverIssuedCannotBeRevoked() {
        assertThat(service.foundation().revoked().revoke(BigInteger.valueOf(2999), RevocationReason.UNSPECIFIED))
                .isEmpty();
    }

    @Test
    void theRevocationListHoldsItsOwnGenerationsRevocationsAndIsSignedByIt() throws Exception {
        var certificate = service.issue(2003);
        var lists = new CrlPublisher(service.foundation().revoked(), InstantSource.fixed(TestService.NOON));
        var newest = service.foundation().newest();
        assertThat(list(lists, newest).isRevoked(certificate)).isFalse();

        service.foundation().revoked().revoke(certificate.getSerialNumber(), RevocationReason.KEY_COMPROMISE);

        var list = list(lists, newest);
        list.verify(newest.certificate().getPublicKey());
        assertThat(list.getRevokedCertificate(certificate).getRevocationReason())
                .isEqualTo(java.security.cert.CRLReason.KEY_COMPROMISE);
        var oldest = service.foundation().generations().getFirst();
        assertThat(list(lists, oldest).getRevokedCertificate(certificate.getSerialNumber()))
                .isNull();
    }

    @Test
    void theRevocationListIsNotSignedAnewForEveryQuestion() {
        var lists = new CrlPublisher(service.foundation().revoked(), InstantSource.fixed(TestService.NOON));
        var newest = service.foundation().newest();
        assertThat(lists.current(newest)).isSameAs(lists.current(newest));
    }

    private static X509CRL list(CrlPublisher lists, Generation generation) throws Exception {
        var bytes = new ByteArrayInputStream(lists.current(generation));
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(bytes);
    }
}
