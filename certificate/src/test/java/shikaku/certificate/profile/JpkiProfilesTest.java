package shikaku.certificate.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import shikaku.certificate.TestJpki;
import shikaku.certificate.TestKeys;
import shikaku.certificate.Validity;

class JpkiProfilesTest {
    private final TestJpki jpki = new TestJpki();
    private final X509Certificate authority = jpki.certificate();
    private final X509Certificate holder = jpki.holder(114_393_094);

    @Test
    void theAuthorityVouchesForItselfUnderTheNameOfTheService() throws Exception {
        authority.verify(authority.getPublicKey());
        assertThat(authority.getVersion()).isEqualTo(3);
        assertThat(authority.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(authority.getSubjectX500Principal()).isEqualTo(authority.getIssuerX500Principal());
        assertThat(authority.getSubjectX500Principal().getName())
                .isEqualTo("OU=Japan Agency for Local Authority Information Systems,"
                        + "OU=JPKI for user authentication,O=JPKI,C=JP");
    }

    @Test
    void theNameIsEncodedAsThePublishedCertificatesEncodeIt() {
        var der = authority.getSubjectX500Principal().getEncoded();
        // 31 0B 30 09 06 03 55 04 06 13 02 "JP": PrintableString; then O=JPKI as UTF8String (0C).
        assertThat(hex(der)).contains("310b3009060355040613024a50").contains("060355040a0c044a504b49");
    }

    @Test
    void theAuthoritysExtensionsAreThePublishedOnes() throws Exception {
        assertThat(authority.getCriticalExtensionOIDs())
                .isEqualTo(Set.of(Extension.keyUsage.getId(), Extension.basicConstraints.getId()));
        assertThat(authority.getNonCriticalExtensionOIDs())
                .isEqualTo(Set.of(
                        Extension.subjectAlternativeName.getId(),
                        Extension.cRLDistributionPoints.getId(),
                        Extension.subjectKeyIdentifier.getId()));
        assertThat(authority.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(authority.getKeyUsage())
                .containsExactly(false, false, false, false, false, true, true, false, false);
        assertThat(authority.getSubjectAlternativeNames().iterator().next().get(1))
                .isEqualTo("O=公的個人認証サービス,C=JP");
    }

    @Test
    void tenYearsEndAtMidnightInJapan() {
        assertThat(authority.getNotAfter().toInstant()).isEqualTo(Instant.parse("2033-07-16T14:59:59Z"));
    }

    @Test
    void theHoldersKeyMayOnlySign() {
        assertThat(holder.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(holder.getCriticalExtensionOIDs()).contains(Extension.keyUsage.getId());
        assertThat(holder.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void theHoldersCertificateNamesPolicyAndMunicipality() throws Exception {
        var content = new JcaX509CertificateHolder(holder);
        assertThat(content.getExtension(Extension.certificatePolicies)
                        .getParsedValue()
                        .toString())
                .contains("1.2.392.200149.8.5.1.3.30")
                .contains("http://www.jpki.go.jp/cps.html");
        assertThat(new String(
                        holder.getExtensionValue(Extension.cRLDistributionPoints.getId()), StandardCharsets.UTF_8))
                .contains("Kobe-shi CRLDP", "Hyogo-ken", "CRL Distribution Points");
        assertThat(holder.getIssuerAlternativeNames().iterator().next().get(1)).isEqualTo("O=公的個人認証サービス,C=JP");
    }

    @Test
    void theHoldersCertificateNamesTheGenerationThatIssuedIt() {
        var issuer = hex(holder.getExtensionValue(Extension.authorityKeyIdentifier.getId()));
        var subject = hex(authority.getExtensionValue(Extension.subjectKeyIdentifier.getId()));
        assertThat(issuer).endsWith(subject.substring(subject.length() - 40));
    }

    @Test
    void theHoldersCertificateIsNoShorterThanCardReadersExpect() throws Exception {
        // OpenSC takes bytes 2 and 3 as the length without looking: a certificate has 256 bytes or more.
        assertThat(holder.getEncoded()).hasSizeBetween(256, 2_048).startsWith(0x30, 0x82);
    }

    @Test
    void theResponderIsDelegatedAndNotAskedAbout() throws Exception {
        var responder = jpki.issuer()
                .issue(
                        JpkiProfiles.ocspResponder(),
                        JpkiProfiles.ocspResponderName(),
                        TestKeys.p256().getPublic(),
                        TestJpki.FIVE_YEARS);
        assertThat(responder.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.9");
        assertThat(responder.getNonCriticalExtensionOIDs()).contains("1.3.6.1.5.5.7.48.1.5");
    }

    @Test
    void serialsAreAlwaysSixteenOctetsAndPositive() {
        var serials = SerialSource.random(new java.util.Random(1));
        for (int i = 0; i < 1_000; i++) {
            assertThat(serials.next().toByteArray()).hasSize(16);
        }
    }

    @Test
    void aSerialIsNeverZeroNegativeOrTooLong() {
        for (var wrong : new BigInteger[] {BigInteger.ZERO, BigInteger.valueOf(-1), BigInteger.ONE.shiftLeft(160)}) {
            assertThatThrownBy(() -> jpki.issuer()
                            .issue(
                                    wrong,
                                    JpkiProfiles.ocspResponder(),
                                    JpkiProfiles.ocspResponderName(),
                                    TestKeys.p256().getPublic(),
                                    new Validity(TestJpki.NOON, TestJpki.NOON.plus(Period.ofDays(1)))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
