package shikaku.terminal.checkin;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import shikaku.domain.IdentityMethod;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.Reason;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.terminal.checkin.CardReader.Entry;
import shikaku.terminal.checkin.Identify.Step;
import shikaku.terminal.checkin.Patient.Way;

/**
 * 顔による本人確認, for one patient: the front's number opens the chip's photo (①), the reader compares it with the camera's frames, and its word comes here (②).
 * Whatever it says is on record before it counts. Nothing of it is ever required of anybody.
 */
final class ByFace {
    private final CardReader reader;
    private final Patient patient;
    private final Figure figure;
    private final CardAtHand card;
    private final FrontNumber front;
    private Optional<Setback> setback = Optional.empty();

    ByFace(CardReader reader, Patient patient, CardAtHand card, Figure figure) {
        this.reader = reader;
        this.patient = patient;
        this.figure = figure;
        this.card = card;
        this.front = new FrontNumber(reader, patient, card);
    }

    /** What may be chosen now, with what stands in the face's way. */
    Offer offer() throws CheckInEnded {
        boolean offered = isOffered();
        return new Offer(reader.pin(), offered, setback);
    }

    Step identify() throws CheckInEnded {
        Step step = isOffered() ? look() : new Step.Undecided(setback);
        if (step instanceof Step.Undecided(Optional<Setback> why)) {
            setback = why;
        }
        return step;
    }

    private boolean isOffered() throws CheckInEnded {
        if (reader.face() instanceof FaceSupport.Off) {
            return false;
        }
        if (setback.isEmpty() || setback.get().againPossible()) {
            setback = hindrance().or(() -> setback);
        }
        return setback.isEmpty() || setback.get().againPossible();
    }

    private Optional<Setback> hindrance() throws CheckInEnded {
        try {
            boolean open = card.standing().open();
            if (reader.face() instanceof FaceSupport.Unable(Reason why)) {
                card.said(new ReaderAnswer.FaceUnavailable(why));
                return Optional.of(Setback.UNAVAILABLE);
            }
            return open ? Optional.empty() : Optional.of(Setback.CLOSED);
        } catch (CheckInEnded unknown) {
            return Optional.of(CardAtHand.unlessOver(unknown.reason()));
        }
    }

    private Step look() throws CheckInEnded {
        if (!front.isRead()) {
            Optional<Step> instead = front.show();
            if (instead.isPresent()) {
                return instead.get();
            }
            figure.lit(Arrow.A1);
        }
        return compare();
    }

    /** ②: the reader's word about the two pictures; they themselves stay with it. */
    @Realizes(arrows = Arrow.A2, clauses = Clause.C17)
    private Step compare() throws CheckInEnded {
        Entry<EndOfComparing> entry =
                reader.compare(card.standing().tasks() ? EnumSet.allOf(FaceTask.class) : Set.of());
        // On record as soon as it is said, whoever has left or touched something else by then.
        CompletableFuture<EndOfComparing> end = entry.answer().thenApply(this::recorded);
        return switch (patient.look(new Entry<>(entry.port(), entry.token(), end))) {
            case Turn.Came<EndOfComparing>(EndOfComparing said) -> after(said);
            case Turn.Prefers<EndOfComparing>(Way other) -> {
                reader.stopComparing();
                end.exceptionally(_ -> new ReaderAnswer.ComparingStopped()).join();
                yield new Step.Other(other);
            }
        };
    }

    private Step after(EndOfComparing said) throws CheckInEnded {
        if (said instanceof ReaderAnswer.Failed(Reason why)) {
            CardAtHand.unlessOver(why);
        } else if (said instanceof ReaderAnswer.Matched || said instanceof ReaderAnswer.NotMatched) {
            figure.lit(Arrow.A2);
        }
        return said instanceof ReaderAnswer.Matched
                ? new Step.Identified(IdentityMethod.FACE)
                : new Step.Undecided(Setback.of(said));
    }

    private EndOfComparing recorded(EndOfComparing said) {
        try {
            card.said(said);
            return said;
        } catch (CheckInEnded unwritten) {
            throw new CompletionException(unwritten);
        }
    }
}
