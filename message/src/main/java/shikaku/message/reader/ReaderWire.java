package shikaku.message.reader;

import java.util.Arrays;
import java.util.List;
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
import shikaku.message.reader.ReaderAnswer.Failed;
import shikaku.message.reader.ReaderAnswer.PinAccepted;
import shikaku.message.reader.ReaderAnswer.PinBlocked;
import shikaku.message.reader.ReaderAnswer.PinWrong;
import shikaku.message.reader.ReaderAnswer.Proof;
import shikaku.message.reader.ReaderAnswer.Ready;
import shikaku.message.reader.ReaderCommand.AcceptPin;
import shikaku.message.reader.ReaderCommand.Admit;
import shikaku.message.reader.ReaderCommand.Authenticate;
import shikaku.message.reader.ReaderCommand.End;
import shikaku.message.reader.ReaderCommand.Hold;
import shikaku.message.reader.ReaderCommand.Prove;

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
            case AcceptPin _ -> "accept-pin";
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
            case Ready(var port, var token) -> "ready " + port + " " + token;
            case CardPresent(var pin) -> "card-present " + write(pin);
            case CardRemoved _ -> "card-removed";
            case PinAccepted _ -> "pin-accepted";
            case PinWrong(var triesLeft) -> "pin-wrong " + triesLeft;
            case PinBlocked _ -> "pin-blocked";
            case Challenge(var challenge, var binding) ->
                "challenge " + challenge.toBase64Url() + " " + binding.toBase64Url();
            case Admitted _ -> "admitted";
            case Proof(var certificate, var signature) ->
                "proof " + certificate.toBase64Url() + " " + signature.toBase64Url();
            case Failed(var reason) -> "failed " + reason.code();
        };
    }

    /**
     * Reads a command.
     *
     * @throws MalformedMessage when the line is none
     */
    public static ReaderCommand readCommand(String line) {
        return read("command", line, () -> command(words(line)));
    }

    /**
     * Reads an answer.
     *
     * @throws MalformedMessage when the line is none
     */
    public static ReaderAnswer readAnswer(String line) {
        return read("answer", line, () -> answer(words(line)));
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

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" ", -1));
    }

    private static ReaderCommand command(List<String> words) {
        return switch (words.getFirst()) {
            case "hold" -> alone(words, new Hold());
            case "accept-pin" -> alone(words, new AcceptPin());
            case "admit" ->
                new Admit(words.stream().skip(1).map(ReaderWire::octets).toList());
            case "authenticate" -> new Authenticate(octets(exactly(1, words).get(1)));
            case "prove" -> new Prove(octets(exactly(2, words).get(1)), new SessionIdentifier(words.get(2)));
            case "end" -> alone(words, new End());
            default -> throw new IllegalArgumentException("no command of ours");
        };
    }

    private static ReaderAnswer answer(List<String> words) {
        return switch (words.getFirst()) {
            case "ready" -> new Ready(number(exactly(2, words).get(1)), words.get(2));
            case "card-present" -> new CardPresent(pinState(words));
            case "card-removed" -> alone(words, new CardRemoved());
            case "pin-accepted" -> alone(words, new PinAccepted());
            case "pin-wrong" -> new PinWrong(number(exactly(1, words).get(1)));
            case "pin-blocked" -> alone(words, new PinBlocked());
            case "challenge" -> new Challenge(octets(exactly(2, words).get(1)), octets(words.get(2)));
            case "admitted" -> alone(words, new Admitted());
            case "proof" -> new Proof(octets(exactly(2, words).get(1)), octets(words.get(2)));
            case "failed" -> new Failed(reason(exactly(1, words).get(1)));
            default -> throw new IllegalArgumentException("no answer of ours");
        };
    }

    private static String write(PinState state) {
        return switch (state) {
            case PinState.Usable(var triesLeft) -> "usable " + triesLeft;
            case PinState.Blocked _ -> "blocked";
            case PinState.Disabled _ -> "disabled";
        };
    }

    private static PinState pinState(List<String> words) {
        return switch (words.size() > 1 ? words.get(1) : "") {
            case "usable" -> new PinState.Usable(number(exactly(2, words).get(2)));
            case "blocked" -> alone(words.subList(1, words.size()), new PinState.Blocked());
            case "disabled" -> alone(words.subList(1, words.size()), new PinState.Disabled());
            default -> throw new IllegalArgumentException("no state of a PIN");
        };
    }

    private static <T> T alone(List<String> words, T value) {
        exactly(0, words);
        return value;
    }

    private static List<String> exactly(int values, List<String> words) {
        if (words.size() != values + 1) {
            throw new IllegalArgumentException("wrong number of values");
        }
        return words;
    }

    private static int number(String word) {
        if (!word.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("no number of at most five digits");
        }
        return Integer.parseInt(word);
    }

    private static Octets octets(String word) {
        var octets = Octets.fromBase64Url(word);
        if (!octets.toBase64Url().equals(word) || octets.length() == 0 || octets.length() > Limits.VALUE_BYTES) {
            throw new IllegalArgumentException("a value has 1 to 8192 bytes");
        }
        return octets;
    }

    private static Reason reason(String code) {
        return Reason.ofCode(code).orElseThrow(() -> new IllegalArgumentException("no code of ours"));
    }
}
