package shikaku.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.card.JpkiApplication.AUTHENTICATION_CERTIFICATE;
import static shikaku.card.JpkiApplication.AUTHENTICATION_PIN;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import shikaku.card.Minted;
import shikaku.certificate.proof.HolderKey;
import shikaku.certificate.proof.HolderProof;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

class PinTest {
    private final Minted minted = Minted.once();
    private final CardBench card = CardBench.inApplication(minted.image());

    @Test
    @Proves(arrows = Arrow.A5_PROOF, clauses = Clause.C10)
    void theRightPinOpensTheKeyAndTheSignatureIsTheHolders() throws GeneralSecurityException {
        assertThat(card.sign()).isEqualTo("6982");
        assertThat(card.pin("1234")).isEqualTo("9000");
        card.select(0x0017);
        byte[] info = HolderProof.cardInput(HolderKey.RSA_SHA256, new byte[32], "session-0123456789abcdef");

        byte[] signature = HexFormat.of().parseHex(card.send(0x80, 0x2A, 0, 0x80, info), 0, 512);

        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(minted.certificate()));
        assertThat(HolderProof.isValid(certificate.getPublicKey(), new byte[32], "session-0123456789abcdef", signature))
                .isTrue();
    }

    @Test
    void threeWrongPinsBlockAndAfterThatEvenTheRightOneIsRefused() {
        assertThat(card.pin("0000")).isEqualTo("63C2");
        assertThat(card.pin("0000")).isEqualTo("63C1");
        assertThat(card.pin("0000")).isEqualTo("63C0");
        assertThat(card.pin("1234")).isEqualTo("6984");
        assertThat(card.query()).isEqualTo("63C0");
        assertThat(card.sign()).isEqualTo("6982");
    }

    @Test
    void askingForTheTriesLeftNeverCostsOne() {
        card.pin("0000");
        for (int time = 0; time < 10; time++) {
            assertThat(card.query()).isEqualTo("63C2");
            assertThat(card.send("00200098")).isEqualTo("63C2");
        }
        assertThat(card.pin("1234")).isEqualTo("9000");
        assertThat(card.query()).as("also when verified").isEqualTo("63C3");
        assertThat(card.sign()).as("and the query takes nothing away").isEqualTo("9000");
    }

    @Test
    void aRightPinGivesAllTriesBackAndAWrongOneClosesTheKey() {
        card.pin("0000");
        card.pin("1234");
        assertThat(card.query()).isEqualTo("63C3");
        card.pin("9999");
        assertThat(card.sign()).isEqualTo("6982");
    }

    @Test
    void thePinMayBeAddressedByItsShortIdentifier() {
        card.select(AUTHENTICATION_CERTIFICATE);
        assertThat(card.send("0020009804 31323334")).isEqualTo("9000");
        assertThat(card.send("0020008004 31323334"))
                .as("the current file is no PIN")
                .isEqualTo("6981");
        assertThat(card.send("0020000004 31323334")).isEqualTo("6A86");
        assertThat(card.query()).isEqualTo("63C3");
    }

    @Test
    void resetAndSelectionOfAnApplicationCloseTheKey() {
        card.pin("1234");
        card.selectApplication();
        assertThat(card.sign()).isEqualTo("6982");
        card.pin("1234");
        card.reset();
        card.selectApplication();
        assertThat(card.sign()).isEqualTo("6982");
    }

    @Test
    void theCounterSurvivesReset() {
        card.pin("0000");
        card.reset();
        card.selectApplication();
        assertThat(card.query()).isEqualTo("63C2");
    }

    @Test
    void aNewPinNeedsTheOldOneAndFourDigits() {
        card.select(AUTHENTICATION_PIN);
        assertThat(card.send("0024018004 35363738")).isEqualTo("6982");
        card.pin("1234");
        assertThat(card.send("0024018003 353637")).isEqualTo("6A80");
        assertThat(card.send("0024018004 41424344")).isEqualTo("6A80");
        assertThat(card.send("0024018004 35363738")).isEqualTo("9000");
        assertThat(card.pin("5678")).isEqualTo("9000");
        assertThat(card.pin("1234")).isEqualTo("63C2");
    }

    @Test
    void aCardWithoutPinAcceptsNoneAndSaysSo() {
        CardBench faceOnly = CardBench.inApplication(minted.pinDisabled());

        assertThat(faceOnly.query()).isEqualTo("6984");
        assertThat(faceOnly.pin("1234")).isEqualTo("6984");
        assertThat(faceOnly.sign()).isEqualTo("6982");
    }

    @Test
    void signsAnyDigestInfoThatFitsAndNothingLonger() {
        card.pin("1234");
        card.select(0x0017);
        assertThat(card.send(0x80, 0x2A, 0, 0x80, new byte[245])).hasSize(516).endsWith("9000");
        assertThat(card.send(0x80, 0x2A, 0, 0x80, new byte[246])).isEqualTo("6700");
        assertThat(card.send("802A0080")).isEqualTo("6700");
        assertThat(card.send("002A008001 00 00")).isEqualTo("6D00");
    }
}
