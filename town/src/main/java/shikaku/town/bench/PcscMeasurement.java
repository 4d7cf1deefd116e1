package shikaku.town.bench;

import java.security.SecureRandom;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import shikaku.card.HolderAnswer;
import shikaku.card.MyNumberCard;
import shikaku.card.VerifierChallenge;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.proof.HolderProof;
import shikaku.certificate.proof.VerifierProof;
import shikaku.message.SessionIdentifier;
import shikaku.town.nobody.NobodysAuthority;

/**
 * What pcscd and the card take for a whole authentication by the verifier's path, and in it for each block read and for the signature. The card is held
 * as for a check-in: for one thread alone, which does it all, and with a reset afterwards.
 */
final class PcscMeasurement implements Measurement {
    private static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");

    private final PcscCard card;
    private final NobodysAuthority authority;
    private final VerifierChain chain;
    private final SecureRandom random = new SecureRandom();

    PcscMeasurement(PcscCard card, NobodysAuthority authority) {
        this.card = card;
        this.authority = authority;
        this.chain = authority.verifierChain();
    }

    @Override
    public void once(int run, Laps laps) throws Exception {
        Card held = card.hold();
        try {
            CardChannel channel = new TimedChannel(held.getBasicChannel(), laps);
            laps.time(Lap.PCSC_AUTHENTICATION, () -> authenticate(channel));
        } finally {
            held.disconnect(true);
        }
    }

    /** The institution's own signature lies in it. */
    private HolderAnswer authenticate(CardChannel channel) throws Exception {
        MyNumberCard asked = MyNumberCard.select(channel);
        VerifierChallenge challenge = asked.admit(chain);
        asked.authenticate(VerifierProof.sign(
                authority.verifierKey(),
                challenge.challenge().toByteArray(),
                challenge.cardBinding().toByteArray()));
        byte[] nonce = new byte[HolderProof.NONCE_LENGTH];
        random.nextBytes(nonce);
        return asked.prove(nonce, SESSION);
    }
}
