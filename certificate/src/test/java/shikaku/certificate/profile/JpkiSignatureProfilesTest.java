package shikaku.certificate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Random;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.certificate.TestJpki;
import shikaku.certificate.TestKeys;

class JpkiSignatureProfilesTest {
    private static final Municipality KOBE = new Municipality("Hyogo-ken", "Kobe-shi");

    private final CertificateIssuer authority = CertificateIssuer.selfSigned(
            TestKeys.AUTHORITY,
            JpkiSignatureProfiles.authority(),
            JpkiSignatureProfiles.AUTHORITY,
            TestJpki.FIVE_YEARS,
            SerialSource.random(new Random(1)));

    @Test
    void aSignatureBindsItsHolder() throws Exception {
        X509Certificate certificate = of(LocalDate.of(2019, 5, 1));
        certificate.verify(authority.certificate().getPublicKey());
        assertThat(certificate.getKeyUsage()).startsWith(true, true).endsWith(false);
        assertThat(text(certificate, Extension.certificatePolicies.getId())).isNotEmpty();
    }

    @Test
    void theCertificateNamesItsHolder() throws Exception {
        assertThat(text(of(LocalDate.of(2019, 5, 1)), Extension.subjectAlternativeName.getId()))
                .contains("試験　花子", "汐見市中央１－１");
    }

    @ParameterizedTest
    @CsvSource({
        "1912-07-29,119120729",
        "1926-12-24,219261224",
        "1989-01-07,319890107",
        "1989-01-08,419890108",
        "2019-05-01,520190501"
    })
    void aBirthdateBeginsWithItsEra(LocalDate birthdate, String written) throws Exception {
        assertThat(text(of(birthdate), Extension.subjectAlternativeName.getId()))
                .contains(written);
    }

    @Test
    void nothingThatIsPrintedNamesTheHolder() {
        assertThat(holder(LocalDate.of(2019, 5, 1)).toString()).doesNotContain("花子", "汐見", "2019");
    }

    private X509Certificate of(LocalDate birthdate) {
        return authority.issue(
                JpkiSignatureProfiles.signature(KOBE, holder(birthdate)),
                JpkiSignatureProfiles.holder(KOBE, "x1"),
                TestKeys.HOLDER.getPublic(),
                TestJpki.FIVE_YEARS);
    }

    private static JpkiSignatureProfiles.Holder holder(LocalDate birthdate) {
        return new JpkiSignatureProfiles.Holder("試験　花子", 2, birthdate, "汐見市中央１－１");
    }

    private static String text(X509Certificate certificate, String oid) {
        return new String(certificate.getExtensionValue(oid), StandardCharsets.UTF_8);
    }
}
