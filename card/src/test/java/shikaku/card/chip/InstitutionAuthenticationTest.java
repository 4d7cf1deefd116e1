package shikaku.card.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.card.JpkiApplication.AUTHENTICATION_CERTIFICATE;
import static shikaku.card.JpkiApplication.VERIFIER_ROOT;

import java.security.PrivateKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import shikaku.card.Minted;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;

@Proves(arrows = Arrow.A4_CHECK)
class InstitutionAuthenticationTest {
    private final Minted minted = Minted.once();
    private final CardBench card = CardBench.inApplication(minted.image());

    @Test
    void theInstitutionOpensTheKeyWithoutPin() {
        assertThat(card.load(minted.chain())).isEqualTo("9000");
        assertThat(card.authenticate(answer(card.challenge()))).isEqualTo("9000");
        assertThat(card.sign()).isEqualTo("9000");
    }

    @Test
    void itOpensACardWhosePinIsBlockedOrWasNeverSet() {
        CardBench faceOnly = CardBench.inApplication(minted.pinDisabled());
        faceOnly.load(minted.chain());
        assertThat(faceOnly.authenticate(answer(faceOnly.challenge()))).isEqualTo("9000");
        assertThat(faceOnly.sign()).isEqualTo("9000");
    }

    @Test
    void anotherRootIsRefused() {
        Minted stranger = Minted.mint();

        assertThat(card.load(stranger.chain())).isEqualTo("6300");
        assertThat(card.authenticate(answer(card.challenge()))).isEqualTo("6985");
        assertThat(card.sign()).isEqualTo("6982");
    }

    @Test
    void aSwappedAuthorityIsRefused() {
        VerifierChain chain = minted.chain();

        assertThat(card.load(new VerifierChain(chain.institution(), chain.intermediate())))
                .isEqualTo("6A88");
        assertThat(card.load(new VerifierChain(chain.intermediate(), chain.intermediate())))
                .isEqualTo("6A88");
    }

    @Test
    void halfAChainOpensNothing() {
        card.select(VERIFIER_ROOT);
        card.load(minted.chain().intermediate());
        byte[] signature = VerifierProof.sign(minted.intermediate().getPrivate(), card.challenge(), binding());

        assertThat(card.authenticate(signature)).isEqualTo("6985");
        assertThat(card.sign()).isEqualTo("6982");
    }

    @Test
    void aReplayedAnswerIsRefused() {
        card.load(minted.chain());
        byte[] first = answer(card.challenge());
        assertThat(card.authenticate(first)).isEqualTo("9000");
        assertThat(card.authenticate(first)).as("the challenge is spent").isEqualTo("6985");
        card.challenge();
        assertThat(card.authenticate(first)).as("another challenge").isEqualTo("6300");
        assertThat(card.sign()).as("and what was open is closed").isEqualTo("6982");
    }

    @Test
    void aWrongAnswerSpendsTheChallenge() {
        card.load(minted.chain());
        byte[] challenge = card.challenge();
        assertThat(card.authenticate(new byte[256])).isEqualTo("6300");
        assertThat(card.authenticate(answer(challenge))).isEqualTo("6985");
    }

    @Test
    void anotherInstitutionsKeyIsRefused() {
        card.load(minted.chain());
        PrivateKey other = Minted.mint().institutionKey();
        assertThat(card.authenticate(VerifierProof.sign(other, card.challenge(), binding())))
                .isEqualTo("6300");
        assertThat(card.sign()).isEqualTo("6982");
    }

    @Test
    void anAnswerForAnotherCardIsRefused() {
        card.load(minted.chain());
        byte[] elsewhere = VerifierProof.sign(minted.institutionKey(), card.challenge(), new byte[32]);
        assertThat(card.authenticate(elsewhere)).isEqualTo("6300");
    }

    @Test
    void wrongOrderIsRefused() {
        card.select(VERIFIER_ROOT);
        assertThat(card.send(0x80, 0xA2, 0, 0xC1, minted.chain().intermediate().secondPart()))
                .as("signature before body")
                .isEqualTo("6985");
        assertThat(card.authenticate(new byte[256])).as("no challenge").isEqualTo("6985");
        card.select(AUTHENTICATION_CERTIFICATE);
        assertThat(card.send(0x80, 0xA2, 0, 0x81, minted.chain().intermediate().firstPart()))
                .as("another file is current")
                .isEqualTo("6981");
    }

    @Test
    void aTruncatedOrMalformedCertificateIsRefused() {
        CardVerifiableCertificate certificate = minted.chain().intermediate();
        card.select(VERIFIER_ROOT);
        assertThat(card.send(0x80, 0xA2, 0, 0xC1, new byte[256]))
                .as("seen on real cards")
                .isEqualTo("6700");
        assertThat(card.send(0x80, 0xA2, 0, 0x81, Arrays.copyOf(certificate.firstPart(), 306)))
                .isEqualTo("6700");
        byte[] body = certificate.firstPart();
        body[7] ^= 1;
        card.send(0x80, 0xA2, 0, 0x81, body);
        assertThat(card.send(0x80, 0xA2, 0, 0xC1, certificate.secondPart())).isEqualTo("6A80");
        assertThat(card.send(0x80, 0xA2, 0, 0xC1, certificate.secondPart()))
                .as("nothing half-done stays")
                .isEqualTo("6985");
    }

    @Test
    void nothingSurvivesResetOrSelectionOfTheApplication() {
        card.load(minted.chain());
        byte[] challenge = card.challenge();
        card.selectApplication();
        assertThat(card.authenticate(answer(challenge))).isEqualTo("6985");
        card.load(minted.chain());
        card.authenticate(answer(card.challenge()));
        card.reset();
        card.selectApplication();
        assertThat(card.sign()).isEqualTo("6982");
    }

    @Test
    void loadingANewChainClosesTheKey() {
        card.load(minted.chain());
        card.authenticate(answer(card.challenge()));
        card.select(VERIFIER_ROOT);
        card.load(minted.chain().intermediate());
        assertThat(card.sign()).isEqualTo("6982");
    }

    private byte[] answer(byte[] challenge) {
        return VerifierProof.sign(minted.institutionKey(), challenge, binding());
    }

    private byte[] binding() {
        return VerifierProof.cardBinding(minted.certificate());
    }
}
