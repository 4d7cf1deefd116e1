package shikaku.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;
import shikaku.card.CardPhoto;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.CardRemoved;
import shikaku.message.reader.ReaderAnswer.Failed;
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
    private final CardPhoto photos;
    private final SlotWatch watch;
    private final CardThread thread = new CardThread();
    private final Leave pinLeave = new Leave();
    private final Leave numberLeave = new Leave();
    private Optional<AtCard> held = Optional.empty();
    private Optional<CardTerminal> slot = Optional.empty();
    private Reason without = Reason.READER_OUT_OF_ORDER;
    private boolean holding;

    /**
     * @param source where the card will come from
     * @param terminal who is told
     * @param cardCame called once, when a card is there
     * @param patience with the reader for one command
     * @param face compares the photo that was read
     * @param photos reads it
     */
    ReaderSession(
            CardSource source,
            Consumer<ReaderAnswer> terminal,
            Runnable cardCame,
            Patience patience,
            FaceVisit face,
            CardPhoto photos) {
        this.source = source;
        this.terminal = terminal;
        this.cardCame = cardCame;
        this.patience = patience;
        this.face = face;
        this.photos = photos;
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
        return enter(pinLeave, () -> Optional.of(card().tryPin(pin)));
    }

    /** Reads the card's photo with a 照合番号B if the terminal gave leave for one; empty when it did not. The bytes are wiped. */
    Optional<ReaderAnswer> enterNumber(byte[] number) {
        return enter(numberLeave, () -> Optional.of(card().tryNumber(number)));
    }

    /** Resets the card and lets go of the slot, without waiting long for a command under way. */
    void end() {
        watch.end();
        face.stop();
        thread.runLast(() -> held.ifPresent(AtCard::release), Limits.LETTING_GO);
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
            case ReaderCommand.WhichCard _ -> Optional.of(card().whichCard());
            case ReaderCommand.AcceptPin _ -> acceptPin();
            case ReaderCommand.AcceptNumber _ -> acceptNumber();
            case ReaderCommand.Compare(Set<FaceTask> tasks) -> face.begin(card().photo(), tasks);
            case ReaderCommand.StopComparing _ -> Optional.empty();
            case ReaderCommand.Admit(List<Octets> chain) -> Optional.of(card().admit(chain));
            case ReaderCommand.Authenticate(Octets signature) -> Optional.of(card().authenticate(signature));
            case ReaderCommand.Prove prove -> Optional.of(card().prove(prove));
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

    private Optional<ReaderAnswer> acceptPin() throws CardFailure {
        Optional<ReaderAnswer> why = card().takesNoPin();
        if (why.isEmpty()) {
            pinLeave.open();
        }
        return why;
    }

    private Optional<ReaderAnswer> acceptNumber() throws CardFailure {
        if (!card().takesNumber()) {
            throw new CardFailure(Reason.READER_OUT_OF_ORDER);
        }
        numberLeave.open();
        return Optional.empty();
    }

    private ReaderAnswer take(CardTerminal found) throws CardFailure {
        slot = Optional.of(found);
        try {
            AtCard card = new AtCard(HeldCard.connect(found, photos));
            held = Optional.of(card);
            return card.present();
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

    private AtCard card() throws CardFailure {
        return held.orElseThrow(() -> new CardFailure(without));
    }
}
