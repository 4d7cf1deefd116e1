package shikaku.reader;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import shikaku.card.CardFailure;
import shikaku.card.HolderAnswer;
import shikaku.card.VerifierChallenge;
import shikaku.certificate.cvc.MalformedCvc;
import shikaku.certificate.cvc.VerifierChain;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Octets;
import shikaku.message.Reason;
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

/** One patient: one card, from the moment it is placed until it is taken. A card that was taken is not adopted again. */
final class ReaderSession {
    private final CardSource source;
    private final Consumer<ReaderAnswer> terminal;
    private final Runnable cardCame;
    private final PinTurn turn = new PinTurn();
    private final Patience patience;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<HeldCard> held = Optional.empty();
    private Optional<CardTerminal> slot = Optional.empty();
    private Reason without = Reason.READER_OUT_OF_ORDER;
    private boolean holding;

    /**
     * @param source where the card will come from
     * @param terminal who is told
     * @param cardCame called once, when a card is there
     * @param patience with the reader for one command
     */
    ReaderSession(CardSource source, Consumer<ReaderAnswer> terminal, Runnable cardCame, Patience patience) {
        this.source = source;
        this.terminal = terminal;
        this.cardCame = cardCame;
        this.patience = patience;
    }

    /** Does what the terminal asks and tells it what came of it. */
    synchronized void obey(ReaderCommand command) {
        turn.close();
        try (Lifetime _ = patience.begin()) {
            answer(command).ifPresent(terminal);
        } catch (CardFailure failure) {
            terminal.accept(new Failed(reason(failure)));
        }
    }

    /** Shows the card a PIN if the terminal gave leave for one; empty when it did not. The bytes are wiped. */
    Optional<ReaderAnswer> enterPin(byte[] pin) {
        if (!turn.take(Limits.WAIT_FOR_TURN)) {
            return Optional.empty();
        }
        ReaderAnswer answer = tryPin(pin);
        terminal.accept(answer);
        return Optional.of(answer);
    }

    /** Resets the card and lets go of the slot, without waiting for a command under way. */
    void end() {
        ended.countDown();
        held.ifPresent(HeldCard::release);
        source.close();
    }

    private Optional<ReaderAnswer> answer(ReaderCommand command) throws CardFailure {
        return switch (command) {
            case ReaderCommand.Hold _ -> hold();
            case ReaderCommand.AcceptPin _ -> acceptPin();
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
        // No virtual thread: it waits inside the PC/SC library.
        Thread.ofPlatform().daemon().name("slot-watch").start(this::watch);
        return Optional.empty();
    }

    private Optional<ReaderAnswer> acceptPin() throws CardFailure {
        return switch (card().tries().told()) {
            case PinState.Usable _ -> {
                turn.open();
                yield Optional.empty();
            }
            case PinState.Blocked _ -> Optional.of(new PinBlocked());
            case PinState.Disabled _ -> Optional.of(new Failed(Reason.PIN_DISABLED));
        };
    }

    @Realizes(arrows = Arrow.A4)
    private ReaderAnswer admit(List<Octets> chain) throws CardFailure {
        try {
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

    // No ①②: with the PIN those arrows of the figure fall away; they come with face verification.
    private synchronized ReaderAnswer tryPin(byte[] pin) {
        try (Lifetime _ = patience.begin()) {
            return card().tries().enter(pin);
        } catch (CardFailure failure) {
            return new Failed(reason(failure));
        }
    }

    private void watch() {
        try {
            CardTerminal found = open();
            while (!cameTo(found)) {}
            cardCame.run();
            terminal.accept(take(found));
            while (isIn(found)) {
                if (ended.await(Limits.PRESENCE_POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            lose();
            terminal.accept(new CardRemoved());
        } catch (CardFailure failure) {
            terminal.accept(new Failed(failure.reason()));
        } catch (CardException | IllegalStateException readerIsGone) {
            patience.over().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CardTerminal open() throws CardFailure, InterruptedException {
        try (Lifetime _ = patience.begin()) {
            return source.open();
        }
    }

    private boolean cameTo(CardTerminal found) throws CardException {
        try (Lifetime _ = patience.begin()) {
            return found.waitForCardPresent(Limits.PRESENCE_POLL.toMillis());
        }
    }

    /** Asks and comes back at once: while the PC/SC library waits, it lets no command pass to the card. */
    private boolean isIn(CardTerminal found) throws CardException {
        try (Lifetime _ = patience.begin()) {
            return found.isCardPresent();
        }
    }

    private synchronized ReaderAnswer take(CardTerminal found) {
        try (Lifetime _ = patience.begin()) {
            slot = Optional.of(found);
            HeldCard card = HeldCard.connect(found);
            held = Optional.of(card);
            return new CardPresent(card.tries().told());
        } catch (CardFailure failure) {
            without = reason(failure);
            return new Failed(without);
        }
    }

    private synchronized void lose() {
        turn.close();
        held = Optional.empty();
        without = Reason.CARD_REMOVED;
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
