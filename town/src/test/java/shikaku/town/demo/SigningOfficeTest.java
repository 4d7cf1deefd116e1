package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.card.data.FourItems;
import shikaku.card.image.CardOrder.SignatureOrder;
import shikaku.certificate.Validity;
import shikaku.message.Octets;
import shikaku.town.people.CardKind;
import shikaku.town.people.CardSpec;
import shikaku.town.people.CertificateState;

class SigningOfficeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Validity FIVE_YEARS = new Validity(NOW.minus(java.time.Duration.ofDays(1600)), NOW);

    private final SigningOffice office = new SigningOffice(TODAY, NOW, new SecureRandom());

    @Test
    void anAdultsCardSignsWithACertificateThatNamesItsHolder() throws Exception {
        SignatureOrder order = order(30, CardKind.STANDARD).orElseThrow();
        X509Certificate certificate = certificate(order.certified().certificate());
        X509Certificate authority = certificate(order.certified().authority());

        certificate.verify(authority.getPublicKey());
        assertThat(certificate.getNotBefore())
                .isEqualTo(Date.from(FIVE_YEARS.notBefore()))
                .as("its authority is older")
                .isAfter(authority.getNotBefore());
        assertThat(certificate.getSubjectAlternativeNames()).hasSize(4);
        assertThat(order.password()).isEqualTo("SIGN1234");
    }

    @Test
    void everyCardHasAKeyOfItsOwnFromOneAuthority() throws Exception {
        SignatureOrder first = order(30, CardKind.STANDARD).orElseThrow();
        SignatureOrder second = order(15, CardKind.STANDARD).orElseThrow();
        assertThat(first.certified().authority()).isEqualTo(second.certified().authority());
        assertThat(certificate(first.certified().certificate()).getPublicKey())
                .isNotEqualTo(certificate(second.certified().certificate()).getPublicKey());
    }

    @Test
    void aChildUnderFifteenAndWhoeverHasNoPinSignNothing() {
        assertThat(order(14, CardKind.STANDARD)).isEmpty();
        assertThat(order(0, CardKind.WITHOUT_PHOTO)).isEmpty();
        assertThat(order(85, CardKind.WITHOUT_PIN)).isEmpty();
    }

    private Optional<SignatureOrder> order(int age, CardKind kind) {
        LocalDate birthdate = TODAY.minus(Period.ofYears(age));
        boolean withoutPin = kind == CardKind.WITHOUT_PIN;
        CardSpec card = new CardSpec(
                kind,
                withoutPin ? Optional.empty() : Optional.of("1234"),
                withoutPin ? 0 : 3,
                "1a2b",
                List.of("1a2b"),
                CertificateState.VALID,
                TODAY.plusYears(1),
                "5678",
                TODAY.plusYears(6));
        return office.order(card, new FourItems("試験　花子", "汐見市中央１－１", birthdate, 2), FIVE_YEARS);
    }

    private static X509Certificate certificate(Octets der) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der.toByteArray()));
    }
}
