package shikaku.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
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
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Admitted;
import shikaku.message.reader.ReaderAnswer.CardPresent;
import shikaku.message.reader.ReaderAnswer.CardRemoved;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Failed;
import shikaku.message.reader.ReaderAnswer.PinBlocked;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderCommand;

/**
 * One patient: one card, from the moment it is placed until it is taken. A card that was taken is not adopted again. All that concerns the card happens on
 * the card's thread.
 */
final class ReaderSession implements SlotWatch.Guest {
    private final CardSource source;
    private final Consumer<ReaderAnswer> terminal;
    private final Runnable cardCame;
    private final Patience patience;
    private final FaceVisit face;
    private final SlotWatch watch;
    private final CardThread thread = new CardThread();
    private final Leave pinLeave = new Leave();
    private final Leave numberLeave = new Leave();
    private Optional<HeldCard> held = Optional.empty();
    private Optional<CardTerminal> slot = Optional.empty();
    private Reason without = Reason.READER_OUT_OF_ORDER;
    private boolean holding;
    private boolean opened;

    /**
     * @param source where the card will come from
     * @param terminal who is told
     * @param cardCame called once, when a card is there
     * @param patience with the reader for one command
     * @param face compares the photo that was read
     */
    ReaderSession(
            CardSource source, Consumer<ReaderAnswer> terminal, Runnable cardCame, Patience patience, FaceVisit face) {
        this.source = source;
        this.terminal = terminal;
        this.cardCame = cardCame;
        this.patience = patience;
        this.face = face;
        this.watch = new SlotWatch(source, patience, this);
    }

    /** Does what the terminal asks and tells it what came of it. */
    void obey(ReaderCommand command) {
        pinLeave.close();
        numberLeave.close();
        face.stop();
        thread.run(() -> told(() -> answer(command)));
    }

    /** Shows the card a PIN if the terminal gave leave for one; empty when it did not. The bytes are wiped. */
    Optional<ReaderAnswer> enterPin(byte[] pin) {
        return enter(pinLeave, () -> Optional.of(tryPin(pin)));
    }

    /** Reads the card's photo with a 照合番号B if the terminal gave leave for one; empty when it did not. The bytes are wiped. */
    Optional<ReaderAnswer> enterNumber(byte[] number) {
        return enter(numberLeave, () -> Optional.of(card().photo().enter(number)));
    }

    /** Resets the card and lets go of the slot, without waiting long for a command under way. */
    void end() {
        watch.end();
        face.stop();
        thread.runLast(() -> held.ifPresent(HeldCard::release), Limits.LETTING_GO);
        source.close();
    }

    @Override
    public void came(CardTerminal found) {
        cardCame.run();
        thread.run(() -> told(() -> Optional.of(take(found))));
    }

    @Override
    public void taken() {
        thread.run(this::lose);
    }

    @Override
    public void cannotCome(CardFailure why) {
        terminal.accept(new Failed(why.reason()));
    }

    /** Something that is done with the card and may fail. */
    private interface Deed {
        Optional<ReaderAnswer> run() throws CardFailure;
    }

    private Optional<ReaderAnswer> enter(Leave leave, Deed deed) {
        return leave.take(Limits.WAIT_FOR_TURN) ? thread.run(() -> told(deed)) : Optional.empty();
    }

    /** The answer, which the terminal has heard by then. */
    private Optional<ReaderAnswer> told(Deed deed) {
        Optional<ReaderAnswer> answer;
        try (Lifetime _ = patience.begin()) {
            answer = deed.run();
        } catch (CardFailure failure) {
            answer = Optional.of(new Failed(reason(failure)));
        }
        answer.ifPresent(terminal);
        return answer;
    }

    private Optional<ReaderAnswer> answer(ReaderCommand command) throws CardFailure {
        return switch (command) {
            case ReaderCommand.Hold _ -> hold();
            case ReaderCommand.WhichCard _ -> Optional.of(whichCard());
            case ReaderCommand.AcceptPin _ -> acceptPin();
            case ReaderCommand.AcceptNumber _ -> acceptNumber();
            case ReaderCommand.Compare(Set<FaceTask> tasks) -> compare(tasks);
            case ReaderCommand.StopComparing _ -> Optional.empty();
            case ReaderCommand.Admit(List<Octets> chain) -> Optional.of(admit(chain));
            case ReaderCommand.Authenticate(Octets signature) -> Optional.of(authenticate(signature));
            case ReaderCommand.Prove prove -> Optional.of(prove(prove));
            case ReaderCommand.End _ -> Optional.empty();
        };
    }

    private Optional<ReaderAnswer> hold() {
        if (holding) {
            return Optional.of(new Failed(Reason.READER_OUT_OF_ORDER));
        }
        holding = true;
        watch.begin();
        return Optional.empty();
    }

    private ReaderAnswer whichCard() throws CardFailure {
        byte[] certificate = card().card().authenticationCertificate();
        return new ReaderAnswer.ThisCard(Octets.of(VerifierProof.cardBinding(certificate)));
    }

    private Optional<ReaderAnswer> acceptPin() throws CardFailure {
        return switch (card().tries().told()) {
            case PinState.Usable _ -> {
                pinLeave.open();
                yield Optional.empty();
            }
            case PinState.Blocked _ -> Optional.of(new PinBlocked());
            case PinState.Disabled _ -> Optional.of(new Failed(Reason.PIN_DISABLED));
        };
    }

    /** Reading the photo shuts what PIN or institution opened, so it comes before both. */
    private Optional<ReaderAnswer> acceptNumber() throws CardFailure {
        if (opened || card().photo().photo().isPresent()) {
            throw new CardFailure(Reason.READER_OUT_OF_ORDER);
        }
        numberLeave.open();
        return Optional.empty();
    }

    /** The photo is at hand and the card is not asked again, so this can follow the PIN, too. */
    private Optional<ReaderAnswer> compare(Set<FaceTask> tasks) throws CardFailure {
        Octets photo = card().photo().photo().orElseThrow(() -> new CardFailure(Reason.READER_OUT_OF_ORDER));
        return face.begin(photo.toByteArray(), tasks);
    }

    @Realizes(arrows = Arrow.A4)
    private ReaderAnswer admit(List<Octets> chain) throws CardFailure {
        try {
            opened = true;
            List<byte[]> encoded = chain.stream().map(Octets::toByteArray).toList();
            VerifierChallenge asked = card().card().admit(VerifierChain.parse(encoded));
            return new Challenge(asked.challenge(), asked.cardBinding());
        } catch (MalformedCvc malformed) {
            throw new CardFailure(Reason.VERIFIER_REFUSED, malformed);
        }
    }

    @Realizes(arrows = Arrow.A4)
    private ReaderAnswer authenticate(Octets signature) throws CardFailure {
        card().card().authenticate(signature.toByteArray());
        return new Admitted();
    }

    @Realizes(arrows = {Arrow.A5, Arrow.A5_PROOF})
    private ReaderAnswer prove(ReaderCommand.Prove asked) throws CardFailure {
        HolderAnswer proof = card().card().prove(asked.nonce().toByteArray(), asked.sessionIdentifier());
        return new Proof(proof.certificate(), proof.signature());
    }

    // No ①②: with the PIN those arrows of the figure fall away.
    private ReaderAnswer tryPin(byte[] pin) throws CardFailure {
        ReaderAnswer answer = card().tries().enter(pin);
        opened |= answer instanceof ReaderAnswer.PinAccepted;
        return answer;
    }

    private ReaderAnswer take(CardTerminal found) throws CardFailure {
        slot = Optional.of(found);
        try {
            HeldCard card = HeldCard.connect(found);
            held = Optional.of(card);
            return new CardPresent(card.tries().told());
        } catch (CardFailure failure) {
            without = reason(failure);
            throw new CardFailure(without);
        }
    }

    private Optional<ReaderAnswer> lose() {
        pinLeave.close();
        numberLeave.close();
        face.stop();
        held = Optional.empty();
        without = Reason.CARD_REMOVED;
        return told(() -> Optional.of(new CardRemoved()));
    }

    /** A card that is pulled in the middle of a command looks like a faulty one, until the reader notices that it is gone. */
    private Reason reason(CardFailure failure) {
        boolean looksFaulty = failure.reason() == Reason.CARD_NOT_READABLE && failure.getCause() != null;
        try {
            return looksFaulty && slot.isPresent() && slot.get().waitForCardAbsent(Limits.REMOVAL_NOTICED.toMillis())
                    ? Reason.CARD_REMOVED
                    : failure.reason();
        } catch (CardException readerIsGone) {
            return Reason.READER_LOST;
        }
    }

    private HeldCard card() throws CardFailure {
        return held.orElseThrow(() -> new CardFailure(without));
    }
}
