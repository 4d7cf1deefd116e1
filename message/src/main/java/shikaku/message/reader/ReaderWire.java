package shikaku.message.reader;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import shikaku.message.MalformedMessage;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.reader.ReaderAnswer.Admitted;
import shikaku.message.reader.ReaderAnswer.CardPresent;
import shikaku.message.reader.ReaderAnswer.CardRemoved;
import shikaku.message.reader.ReaderAnswer.Challenge;
import shikaku.message.reader.ReaderAnswer.ComparingStopped;
import shikaku.message.reader.ReaderAnswer.DoorRefused;
import shikaku.message.reader.ReaderAnswer.FaceReady;
import shikaku.message.reader.ReaderAnswer.FaceUnavailable;
import shikaku.message.reader.ReaderAnswer.Failed;
import shikaku.message.reader.ReaderAnswer.Matched;
import shikaku.message.reader.ReaderAnswer.NoFrames;
import shikaku.message.reader.ReaderAnswer.NoPhoto;
import shikaku.message.reader.ReaderAnswer.NotMatched;
import shikaku.message.reader.ReaderAnswer.NumberBlocked;
import shikaku.message.reader.ReaderAnswer.NumberWrong;
import shikaku.message.reader.ReaderAnswer.PhotoRead;
import shikaku.message.reader.ReaderAnswer.PinAccepted;
import shikaku.message.reader.ReaderAnswer.PinBlocked;
import shikaku.message.reader.ReaderAnswer.PinWrong;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderAnswer.Ready;
import shikaku.message.reader.ReaderAnswer.Retake;
import shikaku.message.reader.ReaderAnswer.TaskAsked;
import shikaku.message.reader.ReaderAnswer.TaskDone;
import shikaku.message.reader.ReaderAnswer.ThisCard;
import shikaku.message.reader.ReaderAnswer.Unsure;
import shikaku.message.reader.ReaderCommand.AcceptNumber;
import shikaku.message.reader.ReaderCommand.AcceptPin;
import shikaku.message.reader.ReaderCommand.Admit;
import shikaku.message.reader.ReaderCommand.Authenticate;
import shikaku.message.reader.ReaderCommand.Compare;
import shikaku.message.reader.ReaderCommand.End;
import shikaku.message.reader.ReaderCommand.Hold;
import shikaku.message.reader.ReaderCommand.Prove;
import shikaku.message.reader.ReaderCommand.StopComparing;
import shikaku.message.reader.ReaderCommand.WhichCard;

/**
 * Commands and answers as lines: a word, then its values, one space between them; bytes in Base64 of the URL alphabet.
 * A line that is not exactly one of ours is refused as {@link Reason#READER_OUT_OF_ORDER}, and what it said is not
 * repeated.
 */
public final class ReaderWire {

    private ReaderWire() {}

    /** The line for a command, without its end. */
    public static String write(ReaderCommand command) {
        return switch (command) {
            case Hold _ -> "hold";
            case WhichCard _ -> "which-card";
            case AcceptPin _ -> "accept-pin";
            case AcceptNumber _ -> "accept-number";
            case Compare(var tasks) -> "compare" + Worded.write(tasks);
            case StopComparing _ -> "stop-comparing";
            case Admit(var chain) ->
                "admit " + chain.stream().map(Octets::toBase64Url).collect(Collectors.joining(" "));
            case Authenticate(var signature) -> "authenticate " + signature.toBase64Url();
            case Prove(var nonce, var session) -> "prove " + nonce.toBase64Url() + " " + session.value();
            case End _ -> "end";
        };
    }

    /** The line for an answer, without its end. */
    public static String write(ReaderAnswer answer) {
        return switch (answer) {
            case Ready(var port, var token, var refused) -> "ready " + port + " " + token + Worded.write(refused);
            case CardPresent(var pin) -> "card-present " + write(pin);
            case ThisCard(var binding) -> "this-card " + binding.toBase64Url();
            case CardRemoved _ -> "card-removed";
            case PinAccepted _ -> "pin-accepted";
            case PinWrong(var triesLeft) -> "pin-wrong " + triesLeft;
            case PinBlocked _ -> "pin-blocked";
            case PhotoRead(var front) -> "photo-read " + front.word();
            case NoPhoto _ -> "no-photo";
            case NumberWrong(var triesLeft) -> "number-wrong " + triesLeft;
            case NumberBlocked _ -> "number-blocked";
            case FaceReady _ -> "face-ready";
            case FaceUnavailable(var reason) -> "face-unavailable " + reason.code();
            case Retake(var gate) -> "retake " + gate.word();
            case TaskAsked(var task) -> "task-asked " + task.word();
            case TaskDone _ -> "task-done";
            case Matched(var score, var liveness) -> "matched " + score + " " + liveness.word();
            case NotMatched(var score, var liveness) -> "not-matched " + score + " " + liveness.word();
            case Unsure _ -> "unsure";
            case NoFrames _ -> "no-frames";
            case ComparingStopped _ -> "comparing-stopped";
            case Challenge(var challenge, var binding) ->
                "challenge " + challenge.toBase64Url() + " " + binding.toBase64Url();
            case Admitted(var front) ->
                "admitted" + front.map(items -> " " + items.words()).orElse("");
            case Proof(var certificate, var signature) ->
                "proof " + certificate.toBase64Url() + " " + signature.toBase64Url();
            case DoorRefused(var reason, var times) -> "door-refused " + reason.code() + " " + times;
            case Failed(var reason) -> "failed " + reason.code();
        };
    }

    /**
     * Reads a command.
     *
     * @throws MalformedMessage when the line is none
     */
    public static ReaderCommand readCommand(String line) {
        return read("command", line, () -> command(Words.of(line)));
    }

    /**
     * Reads an answer.
     *
     * @throws MalformedMessage when the line is none
     */
    public static ReaderAnswer readAnswer(String line) {
        return read("answer", line, () -> answer(Words.of(line)));
    }

    private static <T> T read(String what, String line, Supplier<T> reading) {
        if (line.length() > Limits.LINE_LENGTH) {
            throw new MalformedMessage(Reason.MESSAGE_TOO_LARGE, "reader " + what);
        }
        try {
            return reading.get();
        } catch (IllegalArgumentException refused) {
            // The cause is dropped on purpose: it may quote the line.
            throw new MalformedMessage(Reason.READER_OUT_OF_ORDER, "reader " + what);
        }
    }

    private static ReaderCommand command(Words line) {
        return switch (line.name()) {
            case "hold" -> line.alone(new Hold());
            case "which-card" -> line.alone(new WhichCard());
            case "accept-pin" -> line.alone(new AcceptPin());
            case "accept-number" -> line.alone(new AcceptNumber());
            case "compare" -> new Compare(line.worded(FaceTask.values(), 1));
            case "stop-comparing" -> line.alone(new StopComparing());
            case "admit" -> new Admit(line.allOctets());
            case "authenticate" -> new Authenticate(line.with(1).octets(1));
            case "prove" -> new Prove(line.with(2).octets(1), new SessionIdentifier(line.text(2)));
            case "end" -> line.alone(new End());
            default -> throw new IllegalArgumentException("no command of ours");
        };
    }

    private static ReaderAnswer answer(Words line) {
        return switch (line.name()) {
            case "ready" -> new Ready(line.number(1), line.text(2), line.worded(Protection.values(), 3));
            case "card-present" -> new CardPresent(pinState(line.rest()));
            case "this-card" -> new ThisCard(line.with(1).octets(1));
            case "card-removed" -> line.alone(new CardRemoved());
            case "pin-accepted" -> line.alone(new PinAccepted());
            case "pin-wrong" -> new PinWrong(line.with(1).number(1));
            case "pin-blocked" -> line.alone(new PinBlocked());
            case "photo-read" -> new PhotoRead(line.with(1).one(FrontCheck.values(), 1));
            case "no-photo" -> line.alone(new NoPhoto());
            case "number-wrong" -> new NumberWrong(line.with(1).number(1));
            case "number-blocked" -> line.alone(new NumberBlocked());
            case "face-ready" -> line.alone(new FaceReady());
            case "face-unavailable" -> new FaceUnavailable(line.with(1).reason(1));
            case "retake" -> new Retake(line.with(1).one(FaceGate.values(), 1));
            case "task-asked" -> new TaskAsked(line.with(1).one(FaceTask.values(), 1));
            case "task-done" -> line.alone(new TaskDone());
            case "matched" -> new Matched(line.with(2).score(1), line.one(FaceLiveness.values(), 2));
            case "not-matched" -> new NotMatched(line.with(2).score(1), line.one(FaceLiveness.values(), 2));
            case "unsure" -> line.alone(new Unsure());
            case "no-frames" -> line.alone(new NoFrames());
            case "comparing-stopped" -> line.alone(new ComparingStopped());
            case "challenge" -> new Challenge(line.with(2).octets(1), line.octets(2));
            case "admitted" -> new Admitted(line.frontItems());
            case "proof" -> new Proof(line.with(2).octets(1), line.octets(2));
            case "door-refused" -> new DoorRefused(line.with(2).reason(1), line.number(2));
            case "failed" -> new Failed(line.with(1).reason(1));
            default -> throw new IllegalArgumentException("no answer of ours");
        };
    }

    private static PinState pinState(Words line) {
        return switch (line.name()) {
            case "usable" -> new PinState.Usable(line.with(1).number(1));
            case "blocked" -> line.alone(new PinState.Blocked());
            case "disabled" -> line.alone(new PinState.Disabled());
            default -> throw new IllegalArgumentException("no state of a PIN");
        };
    }

    private static String write(PinState state) {
        return switch (state) {
            case PinState.Usable(var triesLeft) -> "usable " + triesLeft;
            case PinState.Blocked _ -> "blocked";
            case PinState.Disabled _ -> "disabled";
        };
    }
}
