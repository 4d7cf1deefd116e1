package shikaku.terminal.store;

import java.util.Optional;
import shikaku.domain.IdentityMethod;
import shikaku.edge.refusal.RefusedHandshake;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.EndOfReader;
import shikaku.terminal.checkin.ReaderEnd;

/** カードリーダーの一件: what a card said to a PIN, how a reader ended, and whom it refused. */
final class ReaderDeed {
    private ReaderDeed() {}

    /** What a card said about a PIN, in the reader's own words: never the PIN. */
    static Deed pinSaid(CheckInNumber number, ToPin said) {
        Optional<Reason> reason = switch (said) {
            case ReaderAnswer.PinAccepted _ -> Optional.empty();
            case ReaderAnswer.PinWrong _ -> Optional.of(Reason.PIN_WRONG);
            case ReaderAnswer.PinBlocked _ -> Optional.of(Reason.PIN_BLOCKED);
            case ReaderAnswer.Failed(Reason why) -> Optional.of(why);
        };
        return new Deed(
                Act.IDENTITY_CHECKED,
                Deed.TERMINAL,
                Optional.of(number),
                new Deed.How(Optional.of(IdentityMethod.PIN), Optional.empty()),
                Optional.empty(),
                reason.isEmpty() ? Outcome.DONE : Outcome.REFUSED,
                ReaderWire.write(said),
                reason);
    }

    /** A reader that ended: how and why, how long it had the card, and that with its process all is gone that it held; or that it is not. */
    static Deed readerEnded(Optional<CheckInNumber> number, ReaderEnd end) {
        boolean gone = end.how() != EndOfReader.STILL_THERE;
        String why = end.outcome().map(Words::of).orElse("fault");
        return new Deed(
                Act.READER_ENDED,
                Deed.TERMINAL,
                number,
                Deed.How.UNKNOWN,
                Optional.empty(),
                gone ? Outcome.DONE : Outcome.FAILED,
                "%s, %s, held a card for %d s, %s"
                        .formatted(end.how(), why, end.held().toSeconds(), gone ? "nothing kept" : "may still hold it"),
                end.outcome().flatMap(CheckInOutcome::reason));
    }

    /** Somebody whom a reader refused at its own door, this many times; who it was nobody knows. */
    static Deed refusedAtReader(Optional<CheckInNumber> number, Reason reason, int times) {
        return new Deed(
                Act.REQUEST_REFUSED,
                RefusedHandshake.WHO,
                number,
                Deed.How.UNKNOWN,
                Optional.empty(),
                Outcome.REFUSED,
                times == 1 ? "at the reader's door" : "at the reader's door, " + times + " times",
                Optional.of(reason));
    }
}
