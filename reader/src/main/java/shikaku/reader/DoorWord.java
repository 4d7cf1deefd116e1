package shikaku.reader;

import java.util.Optional;
import java.util.Set;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;

/** What the page is told about a PIN or a 照合番号B: words and a count. */
final class DoorWord {
    private static final Set<Reason> MALFORMED = Set.of(Reason.PIN_MALFORMED, Reason.FRONT_NUMBER_MALFORMED);

    private DoorWord() {}

    /** 200, also for a wrong one; 400 when it was none. */
    static Reply reply(ReaderAnswer answer) {
        return switch (answer) {
            case ReaderAnswer.PinAccepted _ -> Reply.word("accepted");
            case ReaderAnswer.PinWrong(int left) -> wrong(left);
            case ReaderAnswer.PhotoRead _ -> Reply.word("photo-read");
            case ReaderAnswer.NoPhoto _ -> Reply.word("no-photo");
            case ReaderAnswer.NumberWrong(int left) -> wrong(left);
            case ReaderAnswer.PinBlocked _, ReaderAnswer.NumberBlocked _ -> Reply.word("blocked");
            case ReaderAnswer.Failed(Reason reason) ->
                Reply.failed(MALFORMED.contains(reason) ? Reply.BAD_REQUEST : Reply.OK, reason);
            case ReaderAnswer.OfFace _,
                    ReaderAnswer.Ready _,
                    ReaderAnswer.CardPresent _,
                    ReaderAnswer.ThisCard _,
                    ReaderAnswer.CardRemoved _,
                    ReaderAnswer.Challenge _,
                    ReaderAnswer.Admitted _,
                    ReaderAnswer.Proof _,
                    ReaderAnswer.DoorRefused _ -> Reply.NOT_NOW;
        };
    }

    private static Reply wrong(int left) {
        return new Reply(Reply.OK, "{\"result\":\"wrong\",\"triesLeft\":" + left + "}", Optional.empty());
    }
}
