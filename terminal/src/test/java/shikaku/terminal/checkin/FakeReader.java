package shikaku.terminal.checkin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.Proof;

/** A reader whose card and whose troubles are written down beforehand. */
final class FakeReader implements CardReader, CardReaders {
    PinState pin = new PinState.Usable(3);
    final Queue<PinAnswer> pinAnswers = new ArrayDeque<>();
    Optional<String> failsAt = Optional.empty();
    Reason failsWith = Reason.READER_LOST;
    final List<String> steps = new ArrayList<>();
    Optional<Octets> signedNonce = Optional.empty();
    int ended;
    Optional<Consumer<Reason>> leave = Optional.empty();

    @Override
    public CardReader next() throws CheckInEnded {
        step("next");
        return this;
    }

    @Override
    public PinState awaitCard() throws CheckInEnded {
        step("awaitCard");
        return pin;
    }

    @Override
    public void whenGone(Consumer<Reason> leave) {
        this.leave = Optional.of(leave);
    }

    @Override
    public PinEntry acceptPin() throws CheckInEnded {
        step("acceptPin");
        return new PinEntry(1, "token", CompletableFuture.completedFuture(pinAnswers.remove()));
    }

    @Override
    public Challenge admit(List<Octets> verifierChain) throws CheckInEnded {
        step("admit");
        return new Challenge(Octets.of(new byte[32]), Octets.of(new byte[32]));
    }

    @Override
    public void authenticate(Octets verifierSignature) throws CheckInEnded {
        step("authenticate");
    }

    @Override
    public Proof prove(Octets nonce, SessionIdentifier session) throws CheckInEnded {
        step("prove");
        signedNonce = Optional.of(nonce);
        return new Proof(Octets.of((byte) 1), Octets.of((byte) 2));
    }

    @Override
    public boolean awaitRemoval() {
        steps.add("awaitRemoval");
        return true;
    }

    @Override
    public EndOfReader end() {
        ended++;
        return EndOfReader.ENDED;
    }

    private void step(String name) throws CheckInEnded {
        if (failsAt.filter(name::equals).isPresent()) {
            throw new CheckInEnded(failsWith);
        }
        steps.add(name);
    }
}
