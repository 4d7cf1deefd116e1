package shikaku.terminal.checkin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.message.reader.ReaderAnswer.ToPin;

/** A reader whose card and whose troubles are written down beforehand. */
final class FakeReader implements CardReader, CardReaders {
    static final Octets CARD = Octets.of(new byte[32]);

    PinState pin = new PinState.Usable(3);
    FaceSupport face = new FaceSupport.Off();
    Optional<FrontItems> front = Optional.empty();
    final Queue<ToPin> pinAnswers = new ArrayDeque<>();
    final Queue<ToNumber> toNumbers = new ArrayDeque<>();
    /** How comparisons end; one that is not written down goes on until it is stopped. */
    final Queue<EndOfComparing> ends = new ArrayDeque<>();

    final List<Set<FaceTask>> tasks = new ArrayList<>();
    Optional<CompletableFuture<EndOfComparing>> comparing = Optional.empty();
    Optional<String> failsAt = Optional.empty();
    Reason failsWith = Reason.READER_LOST;
    final List<String> steps = new ArrayList<>();
    Optional<Octets> signedNonce = Optional.empty();
    boolean taken = true;
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
    public PinState pin() {
        return pin;
    }

    @Override
    public FaceSupport face() {
        return face;
    }

    @Override
    public Octets whichCard() throws CheckInEnded {
        step("whichCard");
        return CARD;
    }

    @Override
    public void whenGone(Consumer<Reason> leave) {
        this.leave = Optional.of(leave);
    }

    @Override
    public Entry<ToPin> acceptPin() throws CheckInEnded {
        step("acceptPin");
        ToPin said = pinAnswers.remove();
        if (said instanceof ReaderAnswer.PinWrong(int triesLeft)) {
            pin = new PinState.Usable(triesLeft);
        } else if (said instanceof ReaderAnswer.PinBlocked) {
            pin = new PinState.Blocked();
        }
        return entry(CompletableFuture.completedFuture(said));
    }

    @Override
    public Entry<ToNumber> acceptNumber() throws CheckInEnded {
        step("acceptNumber");
        return entry(CompletableFuture.completedFuture(toNumbers.remove()));
    }

    @Override
    public Entry<EndOfComparing> compare(Set<FaceTask> allowed) throws CheckInEnded {
        step("compare");
        tasks.add(allowed);
        CompletableFuture<EndOfComparing> end = new CompletableFuture<>();
        comparing = Optional.of(end);
        if (!ends.isEmpty()) {
            end.complete(ends.remove());
        }
        return entry(end);
    }

    @Override
    public void stopComparing() throws CheckInEnded {
        step("stopComparing");
        comparing.orElseThrow().complete(new ReaderAnswer.ComparingStopped());
    }

    @Override
    public Challenge admit(List<Octets> verifierChain) throws CheckInEnded {
        step("admit");
        return new Challenge(Octets.of(new byte[32]), Octets.of(new byte[32]));
    }

    @Override
    public Optional<FrontItems> authenticate(Octets verifierSignature) throws CheckInEnded {
        step("authenticate");
        return front;
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
        return taken;
    }

    @Override
    public void awaitEmptySlot() throws CheckInEnded {
        step("awaitEmptySlot");
    }

    @Override
    public Map<Reason, Integer> refused() {
        return ended == 0 ? Map.of() : Map.of(Reason.PAGE_NOT_ALLOWED, 2);
    }

    @Override
    public Duration held() {
        return Duration.ofSeconds(34);
    }

    @Override
    public EndOfReader end() {
        ended++;
        return EndOfReader.ENDED;
    }

    private static <A extends ReaderAnswer> Entry<A> entry(CompletableFuture<A> answer) {
        return new Entry<>(1, "token", answer);
    }

    private void step(String name) throws CheckInEnded {
        if (failsAt.filter(name::equals).isPresent()) {
            throw new CheckInEnded(failsWith);
        }
        steps.add(name);
    }
}
