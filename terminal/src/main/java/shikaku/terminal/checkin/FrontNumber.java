package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.Identify.Step;
import shikaku.terminal.checkin.Patient.Way;

/** 照合番号B: what stands on the card's front goes from the page to the reader, which reads the chip's photo with it (①). */
final class FrontNumber {
    private final CardReader reader;
    private final Patient patient;
    private final CardAtHand card;
    private Optional<Integer> triesLeft = Optional.empty();
    private int wrong;
    private int mistyped;
    private boolean read;

    FrontNumber(CardReader reader, Patient patient, CardAtHand card) {
        this.reader = reader;
        this.patient = patient;
        this.card = card;
    }

    /** Whether the reader holds the photo. */
    boolean isRead() {
        return read;
    }

    /** What happens instead; empty when the reader holds the photo. */
    @Realizes(arrows = Arrow.A1)
    Optional<Step> show() throws CheckInEnded {
        Optional<Step> instead = Optional.empty();
        while (!read && instead.isEmpty()) {
            instead = after(patient.showFront(reader.acceptNumber(), triesLeft));
        }
        return instead;
    }

    private Optional<Step> after(Turn<ToNumber> turn) throws CheckInEnded {
        return switch (turn) {
            case Turn.Prefers<ToNumber>(Way other) -> Optional.of(new Step.Other(other));
            case Turn.Came<ToNumber>(ToNumber said) -> {
                card.said(said);
                read = said instanceof ReaderAnswer.PhotoRead;
                yield setback(said).map(why -> new Step.Undecided(Optional.of(why)));
            }
        };
    }

    /** Empty where it can be shown once more. */
    private Optional<Setback> setback(ToNumber said) throws CheckInEnded {
        return switch (said) {
            case ReaderAnswer.PhotoRead _ -> Optional.empty();
            case ReaderAnswer.NumberWrong(int left) -> wrong(left);
            case ReaderAnswer.NoPhoto _ -> Optional.of(Setback.NO_PHOTO);
            case ReaderAnswer.NumberBlocked _ -> Optional.of(Setback.NUMBER_REFUSED);
            case ReaderAnswer.Failed(Reason why) -> failed(why);
        };
    }

    private Optional<Setback> failed(Reason why) throws CheckInEnded {
        if (why == Reason.FRONT_NUMBER_MALFORMED) {
            return mistyped();
        }
        boolean notGenuine = why == Reason.FRONT_NOT_SIGNED || why == Reason.FRONT_COPIED;
        return Optional.of(notGenuine ? Setback.FRONT_REFUSED : CardAtHand.unlessOver(why));
    }

    /** The card was not asked; still, nobody types for ever. */
    private Optional<Setback> mistyped() {
        return ++mistyped < Limits.MISTYPED ? Optional.empty() : Optional.of(Setback.NUMBER_REFUSED);
    }

    /** Ten wrong ones in a row would block the card for every machine: nobody here gets that far. */
    private Optional<Setback> wrong(int left) {
        triesLeft = Optional.of(left);
        return ++wrong < Limits.WRONG_FRONT_NUMBERS ? Optional.empty() : Optional.of(Setback.NUMBER_REFUSED);
    }
}
