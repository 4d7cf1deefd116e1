package shikaku.terminal.store;

import static shikaku.evidence.Outcome.DONE;
import static shikaku.evidence.Outcome.FAILED;
import static shikaku.evidence.Outcome.REFUSED;

import java.util.Optional;
import shikaku.domain.IdentityMethod;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderWire;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Identification;
import shikaku.terminal.checkin.Setback;

/** 顔認証の一件: what the reader said, in its own words, as evidence; a rounded distance at most, never anything of a picture. */
final class FaceDeed {
    private FaceDeed() {}

    static Deed of(CheckInNumber number, ReaderAnswer said) {
        return new Deed(
                Act.IDENTITY_CHECKED,
                Deed.TERMINAL,
                Optional.of(number),
                new Deed.How(Optional.of(IdentityMethod.FACE), Optional.empty()),
                Optional.empty(),
                outcome(said),
                ReaderWire.write(said),
                reason(said));
    }

    /** The card of a recognized holder proved to be the one it said it was. */
    static Deed proven(CheckInNumber number) {
        return new Deed(
                Act.IDENTITY_CHECKED,
                Deed.TERMINAL,
                Optional.of(number),
                new Deed.How(Optional.of(IdentityMethod.FACE), Optional.empty()),
                Optional.empty(),
                DONE,
                "card-proven",
                Optional.empty());
    }

    /** The front that somebody was identified by is not that of the person in the center's answer. */
    static Deed contradicted(CheckInNumber number, Identification how) {
        return new Deed(
                Act.IDENTITY_CHECKED,
                Deed.TERMINAL,
                Optional.of(number),
                new Deed.How(Optional.of(how.method()), Optional.of(how.answeredBy())),
                Optional.empty(),
                REFUSED,
                "front-of-another",
                Optional.of(Reason.FRONT_OF_ANOTHER));
    }

    /** Whether it is a failure that is counted; a person of whom it stayed unsure, or into whose picture somebody else came, has not failed. */
    static boolean counts(ReaderAnswer said) {
        return said instanceof ReaderAnswer.NotMatched || said.equals(new ReaderAnswer.Failed(Reason.FACE_NOT_LIVE));
    }

    private static Outcome outcome(ReaderAnswer said) {
        boolean refused =
                counts(said) || said instanceof ReaderAnswer.NumberWrong || said instanceof ReaderAnswer.NumberBlocked;
        boolean failed = said instanceof ReaderAnswer.Failed
                || said instanceof ReaderAnswer.FaceUnavailable
                || said instanceof ReaderAnswer.NoFrames;
        return refused ? REFUSED : failed ? FAILED : DONE;
    }

    private static Optional<Reason> reason(ReaderAnswer said) {
        return switch (said) {
            case ReaderAnswer.Failed(Reason why) -> Optional.of(why);
            case ReaderAnswer.FaceUnavailable(Reason why) -> Optional.of(why);
            case EndOfComparing end -> Setback.of(end).map(Setback::reason);
            case ReaderAnswer.NumberWrong _ -> Optional.of(Reason.FRONT_NUMBER_WRONG);
            case ReaderAnswer.NumberBlocked _ -> Optional.of(Reason.FRONT_NUMBER_BLOCKED);
            default -> Optional.empty();
        };
    }
}
