package shikaku.reader;

import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;

/** What the page is told about a PIN: words and a count. */
final class PinWord {
    /** No PIN is asked for now, or another one is under way. */
    static final String NOT_NOW = "{\"result\":\"not-now\"}";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private PinWord() {}

    /** 200, also for a wrong PIN; 400 when it was none. */
    static int status(ReaderAnswer answer) {
        return answer.equals(new ReaderAnswer.Failed(Reason.PIN_MALFORMED)) ? BAD_REQUEST : OK;
    }

    static String json(ReaderAnswer answer) {
        return switch (answer) {
            case ReaderAnswer.PinAccepted _ -> "{\"result\":\"accepted\"}";
            case ReaderAnswer.PinWrong(int left) -> "{\"result\":\"wrong\",\"triesLeft\":" + left + "}";
            case ReaderAnswer.PinBlocked _ -> "{\"result\":\"blocked\"}";
            case ReaderAnswer.Failed(Reason reason) -> "{\"result\":\"failed\",\"reason\":\"" + reason.code() + "\"}";
            case ReaderAnswer.Ready _,
                    ReaderAnswer.CardPresent _,
                    ReaderAnswer.CardRemoved _,
                    ReaderAnswer.Challenge _,
                    ReaderAnswer.Admitted _,
                    ReaderAnswer.Proof _ -> NOT_NOW;
        };
    }
}
