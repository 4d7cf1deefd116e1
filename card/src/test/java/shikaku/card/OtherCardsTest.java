package shikaku.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.image.CardImage;
import shikaku.card.image.CardMaker;
import shikaku.card.image.CardOrder;
import shikaku.card.image.Certified;
import shikaku.card.profile.CardProfile;
import shikaku.card.profile.NextGenerationProfile;
import shikaku.card.profile.SmartphoneProfile;
import shikaku.card.slot.InsertedCard;
import shikaku.certificate.proof.HolderProof;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;

/** The smartphone's card and the next one: other tables, the same program asking. */
class OtherCardsTest {
    private static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");
    private static final byte[] NONCE = new byte[32];

    @TempDir
    private Path folder;

    private final Minted minted = Minted.once();

    @Test
    @Proves(arrows = {Arrow.A5, Arrow.A5_PROOF})
    void a_phone_shows_its_certificate_and_signs_after_the_pin_only() throws Exception {
        try (InsertedCard inserted =
                InsertedCard.insert(folder, image(SmartphoneProfile.PROFILE, minted.certified()))) {
            MyNumberCard phone = select(inserted);
            assertThat(phone.tokenInformation()).isEqualTo("JPKIAPGPSETOKEN");
            fails(phone::authenticationCertificate, Reason.CARD_NOT_READABLE);
            phone.verifyPin(ascii(Minted.PIN));
            assertThat(isValid(phone.prove(NONCE, SESSION))).isTrue();
        }
    }

    @Test
    void no_institution_opens_a_phone() throws Exception {
        try (InsertedCard inserted =
                InsertedCard.insert(folder, image(SmartphoneProfile.PROFILE, minted.certified()))) {
            MyNumberCard phone = select(inserted);
            phone.verifyPin(ascii(Minted.PIN));
            fails(() -> phone.admit(minted.chain()), Reason.CARD_NOT_READABLE);
        }
    }

    @Test
    @Proves(arrows = Arrow.A5_PROOF)
    void the_next_card_proves_its_holder_on_p384() throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, nextCard())) {
            MyNumberCard card = select(inserted);
            fails(() -> card.prove(NONCE, SESSION), Reason.READER_OUT_OF_ORDER);
            card.verifyPin(ascii(Minted.PIN));
            HolderAnswer answer = card.prove(NONCE, SESSION);
            assertThat(answer.signature().length()).isLessThanOrEqualTo(104);
            assertThat(isValid(answer)).isTrue();
        }
    }

    @Test
    @Proves(arrows = {Arrow.A4, Arrow.A4_CHECK, Arrow.A5_PROOF})
    void the_institution_opens_the_next_card_too() throws Exception {
        try (InsertedCard inserted = InsertedCard.insert(folder, nextCard())) {
            MyNumberCard card = select(inserted);
            VerifierChallenge asked = card.admit(minted.chain());
            card.authenticate(VerifierProof.sign(
                    minted.institutionKey(),
                    asked.challenge().toByteArray(),
                    asked.cardBinding().toByteArray()));
            assertThat(isValid(card.prove(NONCE, SESSION))).isTrue();
        }
    }

    private static MyNumberCard select(InsertedCard inserted) throws CardException, CardFailure {
        return MyNumberCard.select(inserted.connect().getBasicChannel());
    }

    private CardImage nextCard() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair keys = generator.generateKeyPair();
        Octets certificate = Octets.of(Minted.selfSigned(keys));
        return image(NextGenerationProfile.PROFILE, new Certified(certificate, certificate, keys.getPrivate()));
    }

    private CardImage image(CardProfile profile, Certified certified) {
        return new CardMaker(minted.image().verifierRoot())
                .make(new CardOrder(profile, certified, Optional.of(Minted.PIN), Optional.empty(), Optional.empty()));
    }

    private static boolean isValid(HolderAnswer answer) throws GeneralSecurityException {
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(answer.certificate().toByteArray()));
        return HolderProof.isValid(
                certificate.getPublicKey(),
                NONCE,
                SESSION.value(),
                answer.signature().toByteArray());
    }

    private static void fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, Reason reason) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        CardFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
