package shikaku.reader;

import java.util.List;
import java.util.Optional;
import shikaku.card.CardFailure;
import shikaku.card.HolderAnswer;
import shikaku.card.VerifierChallenge;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Admitted;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Failed;
import shikaku.message.reader.ReaderAnswer.PinBlocked;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderCommand;

/** What is done with the card that lies there (カードとのやりとり), each time with an answer for the terminal. For the card's thread. */
final class AtCard {
    private final HeldCard held;
    private boolean opened;

    AtCard(HeldCard held) {
        this.held = held;
    }

    ReaderAnswer present() {
        return new ReaderAnswer.CardPresent(held.tries().told());
    }

    ReaderAnswer whichCard() throws CardFailure {
        byte[] certificate = held.card().authenticationCertificate();
        return new ReaderAnswer.ThisCard(Octets.of(VerifierProof.cardBinding(certificate)));
    }

    /** Why no PIN can be shown to it; empty when one can. */
    Optional<ReaderAnswer> takesNoPin() {
        return switch (held.tries().told()) {
            case PinState.Usable _ -> Optional.empty();
            case PinState.Blocked _ -> Optional.of(new PinBlocked());
            case PinState.Disabled _ -> Optional.of(new Failed(Reason.PIN_DISABLED));
        };
    }

    // No ①②: with the PIN those arrows of the figure fall away.
    ReaderAnswer tryPin(byte[] pin) throws CardFailure {
        ReaderAnswer answer = held.tries().enter(pin);
        opened |= answer instanceof ReaderAnswer.PinAccepted;
        return answer;
    }

    /** Reading the photo shuts what PIN or institution opened, so it comes before both. */
    boolean takesNumber() {
        return !opened && held.photo().photo().isEmpty();
    }

    ReaderAnswer tryNumber(byte[] number) throws CardFailure {
        return held.photo().enter(number);
    }

    /** The photo is at hand and the card is not asked again, so a comparison can follow the PIN, too. */
    byte[] photo() throws CardFailure {
        return held.photo()
                .photo()
                .orElseThrow(() -> new CardFailure(Reason.READER_OUT_OF_ORDER))
                .toByteArray();
    }

    @Realizes(arrows = Arrow.A4)
    ReaderAnswer admit(List<Octets> chain) throws CardFailure {
        try {
            opened = true;
            List<byte[]> encoded = chain.stream().map(Octets::toByteArray).toList();
            VerifierChallenge asked = held.card().admit(VerifierChain.parse(encoded));
            return new Challenge(asked.challenge(), asked.cardBinding());
        } catch (MalformedCvc malformed) {
            throw new CardFailure(Reason.VERIFIER_REFUSED, malformed);
        }
    }

    /** Says whose front was read, too: whoever is identified must be the person of the center's answer. */
    @Realizes(arrows = Arrow.A4)
    ReaderAnswer authenticate(Octets signature) throws CardFailure {
        held.card().authenticate(signature.toByteArray());
        return new Admitted(held.photo().items());
    }

    @Realizes(arrows = {Arrow.A5, Arrow.A5_PROOF})
    ReaderAnswer prove(ReaderCommand.Prove asked) throws CardFailure {
        HolderAnswer proof = held.card().prove(asked.nonce().toByteArray(), asked.sessionIdentifier());
        return new Proof(proof.certificate(), proof.signature());
    }

    /** Lets go of it with a reset. */
    void release() {
        held.release();
    }
}
