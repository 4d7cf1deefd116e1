package shikaku.terminal.checkin;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CardReader.Entry;
import shikaku.terminal.checkin.Identify.Step;
import shikaku.terminal.checkin.Patient.Way;

/** 暗証番号による本人確認, for one patient. Whatever the card says about a PIN is on record before it counts, so that nobody uses up another's tries unseen. */
final class ByPin {
    private final CardReader reader;
    private final Patient patient;
    private final CheckInNumber number;
    private final Results results;
    private int mistyped;

    ByPin(CardReader reader, Patient patient, CheckInNumber number, Results results) {
        this.reader = reader;
        this.patient = patient;
        this.number = number;
        this.results = results;
    }

    boolean isPossible() throws CheckInEnded {
        return reader.pin() instanceof PinState.Usable;
    }

    /** The pad stays until the card accepts, is blocked, or another way is chosen; a wrong PIN shows the tries left. */
    Step identify() throws CheckInEnded {
        Optional<Step> step = Optional.empty();
        while (step.isEmpty() && reader.pin() instanceof PinState.Usable(int triesLeft)) {
            step = after(patient.typePin(onRecord(reader.acceptPin()), triesLeft));
        }
        return step.orElse(new Step.Undecided(Optional.empty()));
    }

    /** Empty where the pad stays; what was stopped before it reached the card used no try, but nobody mistypes for ever. */
    private Optional<Step> after(Turn<ToPin> turn) throws CheckInEnded {
        return switch (turn) {
            case Turn.Prefers<ToPin>(Way other) -> Optional.of(new Step.Other(other));
            case Turn.Came<ToPin>(ReaderAnswer.PinAccepted _) -> Optional.of(new Step.Identified(IdentityMethod.PIN));
            case Turn.Came<ToPin>(ReaderAnswer.Failed(Reason why)) when !isMistyped(why) -> throw new CheckInEnded(why);
            case Turn.Came<ToPin>(ReaderAnswer.Failed _),
                    Turn.Came<ToPin>(ReaderAnswer.PinWrong _),
                    Turn.Came<ToPin>(ReaderAnswer.PinBlocked _) -> Optional.empty();
        };
    }

    private boolean isMistyped(Reason why) {
        return why == Reason.PIN_MALFORMED && ++mistyped < Limits.MISTYPED;
    }

    /** As soon as it is said, whoever has left or touched something else by then. */
    private Entry<ToPin> onRecord(Entry<ToPin> entry) {
        return new Entry<>(entry.port(), entry.token(), entry.answer().thenApply(this::recorded));
    }

    private ToPin recorded(ToPin said) {
        try {
            results.pinSaid(number, said);
            return said;
        } catch (CheckInEnded unwritten) {
            throw new CompletionException(unwritten);
        }
    }
}
