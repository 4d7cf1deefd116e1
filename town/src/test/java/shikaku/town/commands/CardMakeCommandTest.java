package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import javax.imageio.ImageIO;
import javax.smartcardio.CardTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.HolderAnswer;
import shikaku.card.JpkiApplication;
import shikaku.card.Limits;
import shikaku.card.MyNumberCard;
import shikaku.card.PinResult;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardImageFile;
import shikaku.card.profile.FileName;
import shikaku.card.profile.NextGenerationProfile;
import shikaku.card.slot.CardProcess;
import shikaku.card.slot.DirectProvider;
import shikaku.card.slot.DirectSlot;
import shikaku.card.slot.VpcdClient;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.proof.HolderProof;
import shikaku.message.SessionIdentifier;
import shikaku.town.front.FrontFile;

class CardMakeCommandTest {
    private static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");

    /** One for all: the authority that makes the cards is founded in it once, and its keys take longer than the cards. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @Test
    void aCardIsMadeAndWhatOnlyItsHolderKnowsIsTold() throws Exception {
        Path file = folder.resolve("a.card");
        Ran made = Ran.shikaku("card", "make", file.toString(), "--pin", "1234", "--password", "SIGN1234");
        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("1234", "SIGN1234", new FrontFile(file).numberB());
        assertThat(new FrontFile(file).numberB()).matches("800401[0-9]{8}");
        assertThat(ImageIO.read(new FrontFile(file).picture().toFile()).getWidth())
                .isEqualTo(856);
        assertThat(new CardImageFile(file).load().authenticationPin().triesLeft())
                .isEqualTo(3);

        Ran again = Ran.shikaku("card", "make", file.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err().lines()).hasSize(1);
    }

    @Test
    void aPhonesCardComesFromTheSameAuthority() throws Exception {
        Path file = folder.resolve("phone.card");
        Ran made = Ran.shikaku("card", "make", file.toString(), "--profile", "smartphone", "--pin", "1234");
        assertThat(made.code()).isZero();
        assertThat(made.out().lines()).hasSize(1);
        assertThat(new CardImageFile(file).load().profile().name()).isEqualTo("smartphone");
    }

    @Test
    void theNextCardProvesItsHolderOnP384() throws Exception {
        Path file = folder.resolve("next.card");
        Ran made = Ran.shikaku("card", "make", file.toString(), "--profile", "next-generation", "--pin", "1234");
        assertThat(made.code()).isZero();
        assertThat(made.out().lines()).hasSize(1);
        assertThat(new CardImageFile(file).load().profile()).isEqualTo(NextGenerationProfile.PROFILE);

        byte[] nonce = new byte[HolderProof.NONCE_LENGTH];
        HolderAnswer answer = inSlot(file, card -> {
            assertThat(card.verifyPin("1234".getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(PinResult.Accepted.class);
            return card.prove(nonce, SESSION);
        });
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(answer.certificate().toByteArray()));
        assertThat(((ECPublicKey) certificate.getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength())
                .isEqualTo(384);
        assertThat(HolderProof.isValid(
                        certificate.getPublicKey(),
                        nonce,
                        SESSION.value(),
                        answer.signature().toByteArray()))
                .isTrue();
        certificate.verify(CertificateFile.read(folder.resolve("authority/authentication.pem"))
                .getFirst()
                .getPublicKey());
    }

    @Test
    void aCardWithoutSigningCertificateTellsNoPassword() throws Exception {
        Path file = folder.resolve("town.card");
        Ran made = Ran.shikaku("card", "make", file.toString(), "--no-signature");
        assertThat(made.code()).isZero();
        assertThat(made.out()).doesNotContain("password");
        CardImage image = new CardImageFile(file).load();
        assertThat(image.contents())
                .doesNotContainKey(new FileName(JpkiApplication.AID, JpkiApplication.SIGNATURE_CERTIFICATE));
    }

    @Test
    void aWrongPinOrProfileIsAWrongCall() {
        Path file = folder.resolve("wrong.card");
        assertThat(Ran.shikaku("card", "make", file.toString(), "--pin", "12345")
                        .code())
                .isEqualTo(2);
        assertThat(Ran.shikaku("card", "make", file.toString(), "--profile", "tape")
                        .code())
                .isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    /** Something asked of the card. */
    private interface Question {
        HolderAnswer of(MyNumberCard card) throws Exception;
    }

    private static HolderAnswer inSlot(Path image, Question question) throws Exception {
        try (DirectSlot slot = DirectSlot.open(0, Limits.ANSWER_TIME);
                VpcdClient _ = VpcdClient.insert(
                        CardProcess.open(image),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), slot.port()))) {
            CardTerminal reader = DirectProvider.terminal(slot);
            assertThat(reader.waitForCardPresent(Limits.ANSWER_TIME.toMillis())).isTrue();
            return question.of(MyNumberCard.select(reader.connect("*").getBasicChannel()));
        }
    }
}
