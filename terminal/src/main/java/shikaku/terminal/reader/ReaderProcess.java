package shikaku.terminal.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CardReader;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.EndOfReader;
import shikaku.terminal.checkin.FaceSupport;

/** One reader process and the pipe to it. Commands come from one thread, the check-in's. */
public final class ReaderProcess implements CardReader {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    /** How a reader ends that must be protected and is not. */
    private static final int NOT_PROTECTED = 3;

    private final Process process;
    private final OutputStream pipe;
    private final ReaderAnswers answers;
    private final ReaderProtection protection;
    private final boolean facing;
    private final LongSupplier clock;
    private OptionalLong came = OptionalLong.empty();

    /**
     * @param facing whether it was told to compare faces
     * @param clock in nanoseconds
     */
    ReaderProcess(Process process, ReaderProtection protection, boolean facing, LongSupplier clock) {
        this.process = process;
        this.protection = protection;
        this.facing = facing;
        this.clock = clock;
        this.pipe = process.getOutputStream();
        this.answers = new ReaderAnswers(process.getInputStream());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends a process that has served nobody and holds nothing. */
    void discard() {
        process.destroyForcibly();
        if (!gone()) {
            LOG.error("a reader process that was killed is still there");
        }
    }

    @Override
    public PinState awaitCard() throws CheckInEnded {
        protection.up(ready().refused());
        tell(new ReaderCommand.Hold());
        CardPresent present = expect(CardPresent.class, answers.next());
        came = OptionalLong.of(clock.getAsLong());
        return present.pin();
    }

    @Override
    public PinState pin() {
        return answers.pin();
    }

    @Override
    public FaceSupport face() {
        return facing ? answers.face() : new FaceSupport.Off();
    }

    @Override
    public Octets whichCard() throws CheckInEnded {
        return ask(new ReaderCommand.WhichCard(), ReaderAnswer.ThisCard.class).binding();
    }

    @Override
    public Duration held() {
        return came.isEmpty() ? Duration.ZERO : Duration.ofNanos(clock.getAsLong() - came.getAsLong());
    }

    private Ready ready() throws CheckInEnded {
        try {
            return answers.ready(Limits.READER_START);
        } catch (CheckInEnded lost) {
            if (gone() && process.exitValue() == NOT_PROTECTED) {
                protection.down();
            }
            throw lost;
        }
    }

    @Override
    public void whenGone(Consumer<Reason> leave) {
        answers.gone().thenAccept(leave);
    }

    @Override
    public Entry<ToPin> acceptPin() throws CheckInEnded {
        return entry(ToPin.class, new ReaderCommand.AcceptPin());
    }

    @Override
    public Entry<ToNumber> acceptNumber() throws CheckInEnded {
        return entry(ToNumber.class, new ReaderCommand.AcceptNumber());
    }

    @Override
    public Entry<EndOfComparing> compare(Set<FaceTask> tasks) throws CheckInEnded {
        return entry(EndOfComparing.class, new ReaderCommand.Compare(tasks));
    }

    @Override
    public void stopComparing() throws CheckInEnded {
        tell(new ReaderCommand.StopComparing());
        answers.settle(Limits.READER_ANSWER);
    }

    private <A extends ReaderAnswer> Entry<A> entry(Class<A> words, ReaderCommand command) throws CheckInEnded {
        var answer = answers.await(words);
        tell(command);
        Ready door = answers.ready(Limits.READER_ANSWER);
        return new Entry<>(door.port(), door.token(), answer);
    }

    @Override
    public Challenge admit(List<Octets> verifierChain) throws CheckInEnded {
        return ask(new ReaderCommand.Admit(verifierChain), Challenge.class);
    }

    @Override
    public Optional<FrontItems> authenticate(Octets verifierSignature) throws CheckInEnded {
        return ask(new ReaderCommand.Authenticate(verifierSignature), Admitted.class)
                .front();
    }

    @Override
    public Proof prove(Octets nonce, SessionIdentifier session) throws CheckInEnded {
        return ask(new ReaderCommand.Prove(nonce, session), Proof.class);
    }

    @Override
    public boolean awaitRemoval() {
        return answers.awaitRemoval(Limits.TAKE_CARD);
    }

    @Override
    public EndOfReader end() {
        try {
            return ended();
        } finally {
            // Something it started may still hold the pipe open; whoever waits for an answer waits in vain.
            answers.over();
        }
    }

    private EndOfReader ended() {
        if (!process.isAlive()) {
            return EndOfReader.FOUND_DEAD;
        }
        sayEnd();
        if (gone()) {
            return EndOfReader.ENDED;
        }
        process.destroy();
        if (!gone()) {
            process.destroyForcibly();
        }
        return gone() ? EndOfReader.KILLED : EndOfReader.STILL_THERE;
    }

    private <A extends ReaderAnswer> A ask(ReaderCommand command, Class<A> expected) throws CheckInEnded {
        answers.awaitNothing();
        if (answers.gone().isDone()) {
            throw new CheckInEnded(answers.gone().join());
        }
        tell(command);
        return expect(expected, answers.next(Limits.READER_ANSWER));
    }

    /** Anything but what was asked for is a reader gone wrong, except that it may say why it could not. */
    private static <A extends ReaderAnswer> A expect(Class<A> expected, ReaderAnswer answer) throws CheckInEnded {
        if (expected.isInstance(answer)) {
            return expected.cast(answer);
        }
        throw new CheckInEnded(
                switch (answer) {
                    case ReaderAnswer.Failed(Reason reason) -> reason;
                    case ReaderAnswer.CardRemoved _ -> Reason.CARD_REMOVED;
                    case Ready _,
                            CardPresent _,
                            ReaderAnswer.PinAccepted _,
                            ReaderAnswer.PinWrong _,
                            ReaderAnswer.PinBlocked _,
                            ReaderAnswer.OfFace _,
                            ReaderAnswer.ThisCard _,
                            Challenge _,
                            Admitted _,
                            Proof _ -> Reason.READER_OUT_OF_ORDER;
                });
    }

    private void tell(ReaderCommand command) throws CheckInEnded {
        try {
            pipe.write((ReaderWire.write(command) + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException gone) {
            throw new CheckInEnded(Reason.READER_LOST);
        }
    }

    private void sayEnd() {
        try (pipe) {
            tell(new ReaderCommand.End());
        } catch (CheckInEnded | IOException deaf) {
            // It will be ended by harder means.
        }
    }

    private boolean gone() {
        try {
            return process.waitFor(Limits.READER_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return false;
        }
    }
}
