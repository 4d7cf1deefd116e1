package shikaku.certificate.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.certificate.TestJpki.FIVE_YEARS;
import static shikaku.certificate.TestJpki.KOBE;
import static shikaku.certificate.TestJpki.NOON;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import shikaku.certificate.TestJpki;
import shikaku.certificate.TestKeys;
import shikaku.certificate.Validity;
import shikaku.certificate.ocsp.CertificateStatus;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.ocsp.RevocationSource;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.CertificateProfile;
import shikaku.certificate.profile.ExtensionRule;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

@Proves(
        arrows = {Arrow.A5_PROOF, Arrow.A6},
        clauses = Clause.C10)
class HolderCertificateValidatorTest {
    private static final TestJpki OLD = new TestJpki(
            TestKeys.OTHER_AUTHORITY, Validity.of(Instant.parse("2019-09-01T00:00:00Z"), Period.ofYears(10)));
    private static final TestJpki NEW = new TestJpki();
    private static final KeyPair KEYS = TestKeys.HOLDER;
    private static final RevocationSource NEVER_ASKED = (certificate, issuer) -> {
        throw new AssertionError("revocation is asked last");
    };

    private final HolderCertificateValidator validator =
            validator((certificate, issuer) -> new CertificateStatus.Good());

    @Test
    void aCardsCertificateIsTrusted() {
        var card = NEW.holder(1);
        assertThat(validate(card, NOON)).isEqualTo(new HolderVerdict.Trusted(card));
    }

    @Test
    void everyGenerationIsTrustedAndRevocationIsAskedOfTheOneThatIssued() {
        for (var generation : List.of(OLD, NEW)) {
            var asked = validator((certificate, issuer) -> issuer.equals(generation.certificate())
                    ? new CertificateStatus.Good()
                    : new CertificateStatus.Unknown());
            var card = generation.holder(2);
            assertThat(asked.validate(der(card), NOON)).isEqualTo(new HolderVerdict.Trusted(card));
        }
    }

    @Test
    void aStrangerWithTheNameOfTheServiceIsNotTrusted() {
        assertRefused(new TestJpki(TestKeys.STRANGER).holder(3), NOON, Reason.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void aStrangerWithNameAndKeyIdentifierOfTheServiceIsNotTrusted() {
        // The forger certifies with its own key and claims the identifier of ours.
        var forger =
                new CertificateIssuer(TestKeys.STRANGER.getPrivate(), NEW.certificate(), () -> BigInteger.valueOf(4));
        assertRefused(issue(forger, JpkiProfiles.authentication(KOBE)), NOON, Reason.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void aCertificateWithoutTheIssuersKeyIdentifierIsNotTrusted() {
        var card = issueChanged(rule -> rule instanceof ExtensionRule.AuthorityKeyIdentifier
                ? new ExtensionRule.SubjectDirectoryName(JpkiProfiles.AUTHORITY)
                : rule);
        assertRefused(card, NOON, Reason.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void aCertificateIssuedByACardIsNotTrusted() {
        var authority = CertificateIssuer.selfSigned(
                KEYS, JpkiProfiles.authority(), JpkiProfiles.AUTHORITY, FIVE_YEARS, () -> BigInteger.valueOf(5));
        assertRefused(issue(authority, JpkiProfiles.authentication(KOBE)), NOON, Reason.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void theCertificateForSigningDocumentsHasAnotherPurpose() {
        var certificate = issueChanged(rule -> rule instanceof ExtensionRule.KeyUsage
                ? new ExtensionRule.KeyUsage(
                        Set.of(ExtensionRule.KeyUse.DIGITAL_SIGNATURE, ExtensionRule.KeyUse.CRL_SIGN))
                : rule);
        assertRefused(certificate, NOON, Reason.CERTIFICATE_WRONG_PURPOSE);
    }

    @Test
    void theAuthoritysOwnCertificateHasAnotherPurpose() {
        assertRefused(NEW.certificate(), NOON, Reason.CERTIFICATE_WRONG_PURPOSE);
    }

    @Test
    void anotherPolicyOfTheServiceIsRefused() {
        var certificate = issueChanged(rule -> rule instanceof ExtensionRule.Policy policy
                ? new ExtensionRule.Policy("1.2.392.200149.8.5.1.1.20", policy.practiceStatement(), true)
                : rule);
        assertRefused(certificate, NOON, Reason.CERTIFICATE_WRONG_POLICY);
    }

    @Test
    void theRespondersCertificateIsNoHolders() {
        assertRefused(issue(NEW.issuer(), JpkiProfiles.ocspResponder()), NOON, Reason.CERTIFICATE_WRONG_POLICY);
    }

    @Test
    void beforeItsBeginItIsNotYetValid() {
        var card = NEW.holder(6, new Validity(NOON, NOON.plusSeconds(86_400)));
        assertRefused(card, NOON.minusSeconds(1), Reason.CERTIFICATE_NOT_YET_VALID);
        assertThat(validate(card, NOON)).isInstanceOf(HolderVerdict.Trusted.class);
    }

    @Test
    void forThreeMonthsAfterItsEndItServesForEligibilityOnly() {
        var end = Instant.parse("2026-11-21T14:59:59Z");
        var card = NEW.holder(7, new Validity(end.minusSeconds(86_400), end));
        assertThat(validate(card, end.plusMillis(999))).isEqualTo(new HolderVerdict.Trusted(card));
        assertThat(validate(card, end.plusSeconds(1))).isEqualTo(new HolderVerdict.TrustedExpired(card, end));

        var endOfGrace = Instant.parse("2027-02-21T14:59:59Z");
        assertThat(validate(card, endOfGrace.plusMillis(999))).isEqualTo(new HolderVerdict.TrustedExpired(card, end));
        assertRefused(card, endOfGrace.plusSeconds(1), Reason.CERTIFICATE_EXPIRED);
    }

    @Test
    void anExpiredCardOfAGenerationThatHasExpiredSinceStillHasItsGrace() {
        var generation =
                new TestJpki(TestKeys.AUTHORITY, new Validity(NOON.minusSeconds(864_000), NOON.minusSeconds(60)));
        var card = generation.holder(8, new Validity(NOON.minusSeconds(86_400), NOON.minusSeconds(60)));
        var verdict = validator(List.of(generation), (certificate, issuer) -> new CertificateStatus.Good())
                .validate(der(card), NOON);
        assertThat(verdict).isInstanceOf(HolderVerdict.TrustedExpired.class);
    }

    @Test
    void aCardOfAGenerationThatHasExpiredIsNotTrusted() {
        var generation =
                new TestJpki(TestKeys.AUTHORITY, new Validity(NOON.minusSeconds(864_000), NOON.minusSeconds(60)));
        var verdict = validator(List.of(generation), NEVER_ASKED).validate(der(generation.holder(9)), NOON);
        assertThat(verdict).isEqualTo(new HolderVerdict.Refused(Reason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void revokedUnknownAndUnavailableAreRefusedEachWithItsReason() {
        assertThat(whenRevocationSays(new CertificateStatus.Revoked(RevocationReason.KEY_COMPROMISE, NOON)))
                .isEqualTo(Reason.CERTIFICATE_REVOKED);
        assertThat(whenRevocationSays(new CertificateStatus.Unknown())).isEqualTo(Reason.CERTIFICATE_UNKNOWN);
        assertThat(whenRevocationSays(new CertificateStatus.Unavailable(Reason.OCSP_NONCE_WRONG)))
                .isEqualTo(Reason.OCSP_NONCE_WRONG);
    }

    @Test
    void anExpiredAndRevokedCardIsRevoked() {
        var card = NEW.holder(10, new Validity(NOON.minusSeconds(86_400), NOON.minusSeconds(60)));
        var revoked = new CertificateStatus.Revoked(RevocationReason.SUPERSEDED, NOON);
        assertThat(validator((certificate, issuer) -> revoked).validate(der(card), NOON))
                .isEqualTo(new HolderVerdict.Refused(Reason.CERTIFICATE_REVOKED));
    }

    @Test
    void bytesThatAreNoCertificateAreMalformed() {
        assertThat(validator.validate(new byte[] {0x30, 0x00}, NOON))
                .isEqualTo(new HolderVerdict.Refused(Reason.CERTIFICATE_MALFORMED));
    }

    @Test
    void everySingleBentByteIsRefused() {
        var der = der(NEW.holder(11));
        for (int i = 0; i < der.length; i++) {
            var bent = der.clone();
            bent[i] ^= 0x01;
            assertThat(validator.validate(bent, NOON)).as("byte %d", i).isInstanceOf(HolderVerdict.Refused.class);
        }
    }

    @Test
    void whatIsNoAuthorityIsNeverAnAnchor() {
        assertThatThrownBy(() -> new TrustAnchors(List.of(NEW.holder(12))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrustAnchors(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private HolderVerdict validate(X509Certificate certificate, Instant at) {
        return validator.validate(der(certificate), at);
    }

    private static Reason whenRevocationSays(CertificateStatus status) {
        return switch (validator((certificate, issuer) -> status).validate(der(NEW.holder(13)), NOON)) {
            case HolderVerdict.Refused(var reason) -> reason;
            case HolderVerdict.Trusted trusted -> throw new AssertionError("trusted");
            case HolderVerdict.TrustedExpired expired -> throw new AssertionError("trusted");
        };
    }

    private static void assertRefused(X509Certificate certificate, Instant at, Reason reason) {
        assertThat(validator(NEVER_ASKED).validate(der(certificate), at)).isEqualTo(new HolderVerdict.Refused(reason));
    }

    private static HolderCertificateValidator validator(RevocationSource revocation) {
        return validator(List.of(OLD, NEW), revocation);
    }

    private static HolderCertificateValidator validator(List<TestJpki> generations, RevocationSource revocation) {
        var anchors = generations.stream().map(TestJpki::certificate).toList();
        return new HolderCertificateValidator(new TrustAnchors(anchors), revocation, HolderCertificateValidator.GRACE);
    }

    private static X509Certificate issue(CertificateIssuer issuer, CertificateProfile profile) {
        return issuer.issue(profile, JpkiProfiles.holder(KOBE, "holder"), KEYS.getPublic(), FIVE_YEARS);
    }

    private static X509Certificate issueChanged(UnaryOperator<ExtensionRule> change) {
        var rules = JpkiProfiles.authentication(KOBE).extensions().stream()
                .map(change)
                .toList();
        return issue(NEW.issuer(), new CertificateProfile("changed", rules));
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
