package shikaku.reader;

import java.util.Arrays;
import shikaku.card.CardFailure;
import shikaku.card.MyNumberCard;
import shikaku.card.PinResult;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.Failed;
import shikaku.message.reader.ReaderAnswer.PinAccepted;
import shikaku.message.reader.ReaderAnswer.PinBlocked;
import shikaku.message.reader.ReaderAnswer.PinWrong;

/**
 * Spends the tries of a PIN (残り回数) carefully: a PIN goes to the card only when the card has as many tries left as the person
 * was told. A try that a technical fault cost is told first, so nobody spends the last one without knowing. For one thread.
 */
final class PinTries {
    private final MyNumberCard card;
    private PinState told;

    private PinTries(MyNumberCard card, PinState told) {
        this.card = card;
        this.told = told;
    }

    /** Asks the card how many tries are left; that costs none. */
    static PinTries of(MyNumberCard card) throws CardFailure {
        return new PinTries(card, card.pinState());
    }

    /** What the person was told last. */
    PinState told() {
        return told;
    }

    /** Shows the PIN to the card at most once, and wipes it whatever happens. */
    ReaderAnswer enter(byte[] pin) throws CardFailure {
        try {
            PinState now = card.pinState();
            if (!now.equals(told)) {
                told = now;
                return answer(now);
            }
            return now instanceof PinState.Usable ? verify(pin) : answer(now);
        } finally {
            Arrays.fill(pin, (byte) 0);
        }
    }

    private ReaderAnswer verify(byte[] pin) throws CardFailure {
        try {
            return judged(pin);
        } catch (CardFailure lost) {
            return counted(lost);
        }
    }

    /** The answer did not come. Never the same PIN again: the card's counter alone says whether it has judged it wrong. */
    private ReaderAnswer counted(CardFailure lost) throws CardFailure {
        int before = triesLeft(told);
        told = stateAfter(lost);
        if (triesLeft(told) >= before) {
            throw lost;
        }
        return answer(told);
    }

    private PinState stateAfter(CardFailure lost) throws CardFailure {
        try {
            return card.pinState();
        } catch (CardFailure stillNoAnswer) {
            throw lost;
        }
    }

    private static int triesLeft(PinState state) {
        return switch (state) {
            case PinState.Usable(int left) -> left;
            case PinState.Blocked _, PinState.Disabled _ -> 0;
        };
    }

    private ReaderAnswer judged(byte[] pin) throws CardFailure {
        return switch (card.verifyPin(pin)) {
            case PinResult.Accepted _ -> {
                told = new PinState.Usable(shikaku.card.Limits.PIN_TRIES);
                yield new PinAccepted();
            }
            case PinResult.Wrong(int left) -> {
                told = new PinState.Usable(left);
                yield new PinWrong(left);
            }
            case PinResult.Blocked _ -> {
                told = new PinState.Blocked();
                yield new PinBlocked();
            }
        };
    }

    /** The news instead of a try. All tries can only be back when another PIN was right in between: nothing to warn of. */
    private static ReaderAnswer answer(PinState now) {
        return switch (now) {
            case PinState.Usable(int left) when left < shikaku.card.Limits.PIN_TRIES -> new PinWrong(left);
            case PinState.Usable _ -> new Failed(Reason.READER_OUT_OF_ORDER);
            case PinState.Blocked _ -> new PinBlocked();
            case PinState.Disabled _ -> new Failed(Reason.PIN_DISABLED);
        };
    }
}
