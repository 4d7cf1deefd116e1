package shikaku.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import javax.smartcardio.CardException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.card.slot.InsertedCard;
import shikaku.certificate.proof.HolderProof;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.PinState;

class MyNumberCardTest {
    private static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");
    private static final byte[] NONCE = new byte[32];

    @TempDir
    private Path folder;

    private final Minted minted = Minted.once();
    private InsertedCard inserted;
    private MyNumberCard card;

    @BeforeEach
    void insert() throws IOException, CardException, CardFailure {
        inserted = InsertedCard.insert(folder, minted.image());
        card = MyNumberCard.select(inserted.connect().getBasicChannel());
    }

    @AfterEach
    void takeOut() throws IOException {
        inserted.close();
    }

    @Test
    void saysWhichTokenItIs() throws CardFailure {
        assertThat(card.tokenInformation()).isEqualTo("JPKIAPICCTOKEN2");
    }

    @Test
    @Proves(arrows = Arrow.A5)
    void givesTheHoldersCertificate() throws CardFailure {
        assertThat(card.authenticationCertificate()).isEqualTo(minted.certificate());
    }

    @Test
    @Proves(
            arrows = Arrow.A5_PROOF,
            clauses = {Clause.C2, Clause.C10})
    void withTheRightPinTheHolderProvesItself() throws CardFailure, GeneralSecurityException {
        assertThat(card.verifyPin(ascii("1234"))).isEqualTo(new PinResult.Accepted());

        HolderAnswer answer = card.prove(NONCE, SESSION);

        assertThat(isValid(answer)).isTrue();
    }

    @Test
    @Proves(arrows = {Arrow.A4, Arrow.A4_CHECK, Arrow.A5_PROOF})
    void withTheInstitutionsSignatureTheHolderProvesItselfWithoutPin() throws CardFailure, GeneralSecurityException {
        VerifierChallenge asked = card.admit(minted.chain());
        card.authenticate(VerifierProof.sign(
                minted.institutionKey(),
                asked.challenge().toByteArray(),
                asked.cardBinding().toByteArray()));

        assertThat(isValid(card.prove(NONCE, SESSION))).isTrue();
    }

    @Test
    void anotherRootOrAnotherKeyIsRefusedAndTheKeyStaysShut() throws CardFailure {
        fails(() -> card.admit(Minted.mint().chain()), Reason.VERIFIER_REFUSED);
        card.admit(minted.chain());
        fails(() -> card.authenticate(new byte[256]), Reason.VERIFIER_REFUSED);
        fails(() -> card.prove(NONCE, SESSION), Reason.READER_OUT_OF_ORDER);
    }

    @Test
    void tellsTheTriesLeftBeforeAndAfterEachTry() throws CardFailure {
        assertThat(card.pinState()).isEqualTo(new PinState.Usable(3));
        assertThat(card.verifyPin(ascii("0000"))).isEqualTo(new PinResult.Wrong(2));
        assertThat(card.verifyPin(ascii("0000"))).isEqualTo(new PinResult.Wrong(1));
        assertThat(card.pinState()).isEqualTo(new PinState.Usable(1));
        assertThat(card.verifyPin(ascii("0000"))).isEqualTo(new PinResult.Blocked());
        assertThat(card.verifyPin(ascii("1234"))).isEqualTo(new PinResult.Blocked());
        assertThat(card.pinState()).isEqualTo(new PinState.Blocked());
    }

    @Test
    void whatIsNoPinNeverReachesTheCard() throws CardFailure {
        for (String typed : new String[] {"", "123", "12345", "12a4", "１２３４"}) {
            fails(() -> card.verifyPin(typed.getBytes(StandardCharsets.UTF_8)), Reason.PIN_MALFORMED);
        }
        assertThat(card.pinState()).isEqualTo(new PinState.Usable(3));
    }

    @Test
    void aCardWithoutPinSaysSo() throws IOException, CardException, CardFailure {
        inserted.close();
        inserted = InsertedCard.insert(folder, minted.pinDisabled());
        card = MyNumberCard.select(inserted.connect().getBasicChannel());
        assertThat(card.pinState()).isEqualTo(new PinState.Disabled());
    }

    @Test
    void aCardPulledBetweenTwoCommandsIsNamedAsPulled() throws CardFailure {
        card.verifyPin(ascii("1234"));
        inserted.client().close();
        fails(() -> card.prove(NONCE, SESSION), Reason.CARD_REMOVED);
    }

    private boolean isValid(HolderAnswer answer) throws GeneralSecurityException {
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(answer.certificate().toByteArray()));
        return HolderProof.isValid(
                certificate.getPublicKey(),
                NONCE,
                SESSION.value(),
                answer.signature().toByteArray());
    }

    private static void fails(ThrowingCallable what, Reason reason) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        CardFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
