package shikaku.reader;

import java.util.Set;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;

/** What the page is told about a PIN or a 照合番号B: words and a count. */
final class DoorWord {
    /** None is asked for now, or another one is under way. */
    static final String NOT_NOW = "{\"result\":\"not-now\"}";

    private static final Set<Reason> MALFORMED = Set.of(Reason.PIN_MALFORMED, Reason.FRONT_NUMBER_MALFORMED);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private DoorWord() {}

    /** 200, also for a wrong one; 400 when it was none. */
    static int status(ReaderAnswer answer) {
        return answer instanceof ReaderAnswer.Failed(Reason reason) && MALFORMED.contains(reason) ? BAD_REQUEST : OK;
    }

    static String json(ReaderAnswer answer) {
        return switch (answer) {
            case ReaderAnswer.PinAccepted _ -> "{\"result\":\"accepted\"}";
            case ReaderAnswer.PinWrong(int left) -> wrong(left);
            case ReaderAnswer.PhotoRead _ -> "{\"result\":\"photo-read\"}";
            case ReaderAnswer.NoPhoto _ -> "{\"result\":\"no-photo\"}";
            case ReaderAnswer.NumberWrong(int left) -> wrong(left);
            case ReaderAnswer.PinBlocked _, ReaderAnswer.NumberBlocked _ -> "{\"result\":\"blocked\"}";
            case ReaderAnswer.Failed(Reason reason) -> "{\"result\":\"failed\",\"reason\":\"" + reason.code() + "\"}";
            case ReaderAnswer.Ready _,
                    ReaderAnswer.CardPresent _,
                    ReaderAnswer.CardRemoved _,
                    ReaderAnswer.Challenge _,
                    ReaderAnswer.Admitted _,
                    ReaderAnswer.Proof _ -> NOT_NOW;
        };
    }

    private static String wrong(int left) {
        return "{\"result\":\"wrong\",\"triesLeft\":" + left + "}";
    }
}
