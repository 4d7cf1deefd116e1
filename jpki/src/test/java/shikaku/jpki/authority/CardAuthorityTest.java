package shikaku.jpki.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.jpki.TestService.CARD;
import static shikaku.jpki.TestService.KOBE;
import static shikaku.jpki.TestService.NOON;
import static shikaku.jpki.TestService.order;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.certificate.Validity;
import shikaku.certificate.ocsp.CertificateStatus;
import shikaku.certificate.path.HolderCertificateValidator;
import shikaku.certificate.path.HolderVerdict;
import shikaku.certificate.path.TrustAnchors;
import shikaku.certificate.profile.Municipality;
import shikaku.jpki.TestService;
import shikaku.message.Reason;

class CardAuthorityTest {
    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private TestService service = TestService.on(folder);

    @BeforeEach
    void restart() {
        service = TestService.on(folder);
    }

    @Test
    void theCertificateHasTheGivenSerialAndIsTrusted() throws Exception {
        var certificate = service.issue(1001);
        assertThat(certificate.getSerialNumber()).isEqualTo(1001);
        assertThat(validator().validate(certificate.getEncoded(), NOON))
                .isEqualTo(new HolderVerdict.Trusted(certificate));
    }

    @Test
    void theSameOrderGivesTheSameCertificateAlsoAfterARestart() {
        var certificate = service.issue(1002);
        assertThat(service.issue(1002)).isEqualTo(certificate);
        assertThat(TestService.on(folder).issue(1002)).isEqualTo(certificate);
    }

    @Test
    void aSerialUsedByAnotherKeyIsRefusedAlsoAfterARestart() {
        service.issue(1003);
        var other = new CertificateOrder(
                BigInteger.valueOf(1003),
                TestService.OTHER.getPublic(),
                KOBE,
                order(1003).validity());
        assertRefused(service.authority(), other, Reason.CERTIFICATE_SERIAL_TAKEN);
        assertRefused(TestService.on(folder).authority(), other, Reason.CERTIFICATE_SERIAL_TAKEN);
    }

    @Test
    void aSerialIsNotIssuedAgainWithAnotherContent() {
        service.issue(1004);
        var later = new Validity(NOON, NOON.plusSeconds(60));
        assertRefused(orderOf(1004, CARD.getPublic(), later), Reason.CERTIFICATE_SERIAL_TAKEN);
        var elsewhere = new CertificateOrder(
                BigInteger.valueOf(1004),
                CARD.getPublic(),
                new Municipality("Hyogo-ken", "Akashi-shi"),
                order(1004).validity());
        assertRefused(service.authority(), elsewhere, Reason.CERTIFICATE_SERIAL_TAKEN);
    }

    @Test
    void aCertificateThatExpiredLatelyComesFromTheOlderGeneration() throws Exception {
        var begin = Instant.parse("2021-11-01T00:00:00Z");
        var issued = service.issued(orderOf(1005, CARD.getPublic(), Validity.of(begin, Period.ofYears(5))));
        assertThat(issued.authority())
                .isEqualTo(service.foundation().generations().getFirst().certificate());
        assertThat(validator().validate(issued.certificate().getEncoded(), NOON))
                .isInstanceOf(HolderVerdict.TrustedExpired.class);
    }

    @Test
    void aNewCertificateComesFromTheNewestGeneration() {
        assertThat(service.issued(order(1006)).authority())
                .isEqualTo(service.foundation().newest().certificate());
    }

    @Test
    void noCertificateLivesLongerThanFiveYearsOrOutsideEveryGeneration() {
        var sixYears = Validity.of(NOON, Period.ofYears(6));
        assertRefused(orderOf(1007, CARD.getPublic(), sixYears), Reason.CERTIFICATE_PERIOD_NOT_ALLOWED);
        var longAgo = Validity.of(Instant.parse("2010-01-01T00:00:00Z"), Period.ofYears(5));
        assertRefused(orderOf(1008, CARD.getPublic(), longAgo), Reason.CERTIFICATE_PERIOD_NOT_ALLOWED);
        assertThat(service.foundation().issued().find(BigInteger.valueOf(1007))).isEmpty();
    }

    @Test
    void aKeyThatNoCardHasIsRefused() throws GeneralSecurityException {
        var small = KeyPairGenerator.getInstance("RSA");
        small.initialize(1024);
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        for (var generator : List.of(small, curve)) {
            var key = generator.generateKeyPair().getPublic();
            assertRefused(orderOf(1009, key, order(1009).validity()), Reason.CERTIFICATE_KEY_NOT_ALLOWED);
        }
    }

    @Test
    void theNextCardsKeyOnP384IsCertified() throws GeneralSecurityException {
        var next = KeyPairGenerator.getInstance("EC");
        next.initialize(new ECGenParameterSpec("secp384r1"));
        var key = next.generateKeyPair().getPublic();
        assertThat(service.authority().issue(orderOf(1010, key, order(1010).validity())))
                .isInstanceOfSatisfying(
                        Issuance.Issued.class,
                        issued ->
                                assertThat(issued.certificate().getPublicKey()).isEqualTo(key));
    }

    private HolderCertificateValidator validator() {
        var anchors = service.foundation().generations().stream()
                .map(Generation::certificate)
                .toList();
        return new HolderCertificateValidator(
                new TrustAnchors(anchors),
                (certificate, issuer) -> new CertificateStatus.Good(),
                HolderCertificateValidator.GRACE);
    }

    private static CertificateOrder orderOf(long serial, PublicKey key, Validity validity) {
        return new CertificateOrder(BigInteger.valueOf(serial), key, KOBE, validity);
    }

    private void assertRefused(CertificateOrder order, Reason reason) {
        assertRefused(service.authority(), order, reason);
    }

    private static void assertRefused(CardAuthority authority, CertificateOrder order, Reason reason) {
        assertThat(authority.issue(order)).isEqualTo(new Issuance.Refused(reason));
    }
}
