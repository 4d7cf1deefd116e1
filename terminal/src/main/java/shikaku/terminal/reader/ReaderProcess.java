package shikaku.terminal.reader;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.FrontItems;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Admitted;
import shikaku.message.reader.ReaderAnswer.CardPresent;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderAnswer.Ready;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.message.reader.ReaderCommand;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CardReader;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.EndOfReader;
import shikaku.terminal.checkin.FaceSupport;

/** One reader process, as a check-in uses it. */
public final class ReaderProcess implements CardReader {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    private final ReaderChild child;
    private final ReaderPipe pipe;
    private final ReaderProtection protection;
    private final boolean facing;
    private final LongSupplier clock;
    private OptionalLong came = OptionalLong.empty();

    /**
     * @param facing whether it was told to compare faces
     * @param clock in nanoseconds
     */
    ReaderProcess(Process process, ReaderProtection protection, boolean facing, LongSupplier clock) {
        this.child = new ReaderChild(process);
        this.pipe = new ReaderPipe(process);
        new ReaderComplaints(() -> pipe.answers().known().door().isPresent(), line -> LOG.warn("{}", line))
                .listen(process.getErrorStream());
        this.protection = protection;
        this.facing = facing;
        this.clock = clock;
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /** Ends a process that has served nobody and holds nothing. */
    void discard() {
        child.discard();
    }

    @Override
    public PinState awaitCard() throws CheckInEnded {
        protection.up(ready().refused());
        pipe.tell(new ReaderCommand.Hold());
        CardPresent present =
                ReaderPipe.expect(CardPresent.class, pipe.answers().next());
        came = OptionalLong.of(clock.getAsLong());
        return present.pin();
    }

    private Ready ready() throws CheckInEnded {
        try {
            return pipe.answers().ready(Limits.READER_START);
        } catch (CheckInEnded lost) {
            if (child.endedUnprotected()) {
                protection.down();
            }
            throw lost;
        }
    }

    @Override
    public PinState pin() {
        return pipe.answers().known().pin();
    }

    @Override
    public FaceSupport face() {
        return facing ? pipe.answers().known().face() : new FaceSupport.Off();
    }

    @Override
    public Octets whichCard() throws CheckInEnded {
        return pipe.ask(new ReaderCommand.WhichCard(), ReaderAnswer.ThisCard.class)
                .binding();
    }

    @Override
    public Duration held() {
        return came.isEmpty() ? Duration.ZERO : Duration.ofNanos(clock.getAsLong() - came.getAsLong());
    }

    @Override
    public void whenGone(Consumer<Reason> leave) {
        pipe.answers().gone().thenAccept(leave);
    }

    @Override
    public Entry<ToPin> acceptPin() throws CheckInEnded {
        return pipe.open(ToPin.class, new ReaderCommand.AcceptPin());
    }

    @Override
    public Entry<ToNumber> acceptNumber() throws CheckInEnded {
        return pipe.open(ToNumber.class, new ReaderCommand.AcceptNumber());
    }

    @Override
    public Entry<EndOfComparing> compare(Set<FaceTask> tasks) throws CheckInEnded {
        return pipe.open(EndOfComparing.class, new ReaderCommand.Compare(tasks));
    }

    @Override
    public void stopComparing() throws CheckInEnded {
        pipe.tell(new ReaderCommand.StopComparing());
        pipe.answers().settle(Limits.READER_ANSWER);
    }

    @Override
    public Challenge admit(List<Octets> verifierChain) throws CheckInEnded {
        return pipe.ask(new ReaderCommand.Admit(verifierChain), Challenge.class);
    }

    @Override
    public Optional<FrontItems> authenticate(Octets verifierSignature) throws CheckInEnded {
        return pipe.ask(new ReaderCommand.Authenticate(verifierSignature), Admitted.class)
                .front();
    }

    @Override
    public Proof prove(Octets nonce, SessionIdentifier session) throws CheckInEnded {
        return pipe.ask(new ReaderCommand.Prove(nonce, session), Proof.class);
    }

    @Override
    public void awaitEmptySlot() throws CheckInEnded {
        protection.up(ready().refused());
        pipe.tell(new ReaderCommand.Hold());
        if (pipe.answers().cameWithin(Limits.FORGOTTEN_CARD)) {
            came = OptionalLong.of(clock.getAsLong());
            pipe.answers().awaitTaken();
        }
    }

    @Override
    public boolean awaitRemoval() {
        return pipe.answers().awaitRemoval(Limits.TAKE_CARD);
    }

    @Override
    public Map<Reason, Integer> refused() {
        return pipe.answers().known().refused();
    }

    @Override
    public EndOfReader end() {
        try {
            return child.end(pipe::end);
        } finally {
            // Something it started may still hold the pipe open; whoever waits for an answer waits in vain.
            pipe.answers().over();
        }
    }
}
