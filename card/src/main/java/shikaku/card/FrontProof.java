package shikaku.card;

import java.security.interfaces.RSAPublicKey;
import java.util.random.RandomGenerator;
import javax.smartcardio.CommandAPDU;
import shikaku.card.data.MalformedData;
import shikaku.card.data.ReadFront;
import shikaku.certificate.cvc.CardVerifiableCertificate;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.proof.ChipProof;
import shikaku.message.Reason;

/**
 * Whether a front is genuine (券面の真正性): signed by an issuer we trust, and its chip holds the key that stands in it (内部認証), so that the file of another card
 * is of no use. A device that relays that whole card is not found out by this.
 *
 * <p>Our profile: two links from root to signature; the key in the front is the one that answers in the 入力補助 application.
 */
final class FrontProof {
    private static final int ANSWER_BYTES = 256;

    private final CardLine line;
    private final FrontTrust.Issuers trust;
    private final RandomGenerator random;

    FrontProof(CardLine line, FrontTrust.Issuers trust, RandomGenerator random) {
        this.line = line;
        this.trust = trust;
        this.random = random;
    }

    /**
     * Asks while the 券面 application is selected; another one is afterwards.
     *
     * @throws CardFailure {@link Reason#FRONT_NOT_SIGNED} or {@link Reason#FRONT_COPIED}
     */
    void demand(ReadFront front) throws CardFailure {
        if (!isSigned(front)) {
            throw new CardFailure(Reason.FRONT_NOT_SIGNED);
        }
        try {
            demandKey(front.internalKey());
        } catch (MalformedData noKey) {
            throw new CardFailure(Reason.FRONT_NOT_SIGNED, noKey);
        }
    }

    private boolean isSigned(ReadFront front) throws CardFailure {
        line.select(CardFaceApplication.INTERMEDIATE_CERTIFICATE, Reason.FRONT_NOT_SIGNED);
        byte[] encoded = line.readOn(new byte[0], CardVerifiableCertificate.LENGTH);
        try {
            return trust.signer(CardVerifiableCertificate.parse(encoded))
                    .filter(signer -> front.isSignedBy(signer.key()))
                    .isPresent();
        } catch (MalformedCvc none) {
            return false;
        }
    }

    private void demandKey(RSAPublicKey key) throws CardFailure {
        byte[] challenge = new byte[ChipProof.CHALLENGE_LENGTH];
        random.nextBytes(challenge);
        if (!line.selectApplication(InputAssistanceApplication.AID)) {
            throw new CardFailure(Reason.FRONT_COPIED);
        }
        CommandAPDU sign = new CommandAPDU(0x80, 0x2A, 0, 0, ChipProof.cardInput(challenge), ANSWER_BYTES);
        if (!ChipProof.isValid(key, challenge, line.demand(sign, Reason.FRONT_COPIED))) {
            throw new CardFailure(Reason.FRONT_COPIED);
        }
    }
}
