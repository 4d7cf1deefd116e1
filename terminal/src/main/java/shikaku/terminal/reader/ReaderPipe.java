package shikaku.terminal.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Ready;
import shikaku.message.reader.ReaderCommand;
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CardReader.Entry;
import shikaku.terminal.checkin.CheckInEnded;

/** The pipe to a reader process: commands go in, and what it says to each comes out. Commands come from one thread, the check-in's. */
final class ReaderPipe {
    private final OutputStream commands;
    private final ReaderAnswers answers;

    ReaderPipe(Process process) {
        commands = process.getOutputStream();
        answers = new ReaderAnswers(process.getInputStream());
    }

    ReaderAnswers answers() {
        return answers;
    }

    void tell(ReaderCommand command) throws CheckInEnded {
        try {
            commands.write((ReaderWire.write(command) + "\n").getBytes(StandardCharsets.US_ASCII));
            commands.flush();
        } catch (IOException gone) {
            throw new CheckInEnded(Reason.READER_LOST);
        }
    }

    /** Tells it and waits for what it says to that. */
    <A extends ReaderAnswer> A ask(ReaderCommand command, Class<A> expected) throws CheckInEnded {
        answers.awaitNothing();
        if (answers.gone().isDone()) {
            throw new CheckInEnded(answers.gone().join());
        }
        tell(command);
        return expect(expected, answers.next(Limits.READER_ANSWER));
    }

    /** Tells it to take something from the kiosk's page; one of these words will answer that. */
    <A extends ReaderAnswer> Entry<A> open(Class<A> words, ReaderCommand command) throws CheckInEnded {
        var answer = answers.await(words);
        tell(command);
        Ready door = answers.ready(Limits.READER_ANSWER);
        return new Entry<>(door.port(), door.token(), answer);
    }

    /** Anything but what was asked for is a reader gone wrong, except that it may say why it could not. */
    static <A extends ReaderAnswer> A expect(Class<A> expected, ReaderAnswer answer) throws CheckInEnded {
        if (expected.isInstance(answer)) {
            return expected.cast(answer);
        }
        throw new CheckInEnded(
                switch (answer) {
                    case ReaderAnswer.Failed(Reason reason) -> reason;
                    case ReaderAnswer.CardRemoved _ -> Reason.CARD_REMOVED;
                    case Ready _,
                            ReaderAnswer.CardPresent _,
                            ReaderAnswer.PinAccepted _,
                            ReaderAnswer.PinWrong _,
                            ReaderAnswer.PinBlocked _,
                            ReaderAnswer.OfFace _,
                            ReaderAnswer.ThisCard _,
                            ReaderAnswer.Challenge _,
                            ReaderAnswer.Admitted _,
                            ReaderAnswer.Proof _,
                            ReaderAnswer.DoorRefused _ -> Reason.READER_OUT_OF_ORDER;
                });
    }

    /** The last command; nothing can be told afterwards. */
    void end() {
        try (commands) {
            tell(new ReaderCommand.End());
        } catch (CheckInEnded | IOException deaf) {
            // It will be ended by harder means.
        }
    }
}
