package shikaku.terminal.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.domain.Consents;
import shikaku.domain.IdentityMethod;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer.ToPin;

/** A store in memory that can be full. */
final class FakeResults implements Results {
    boolean full;
    long begun;
    final List<Identification> held = new ArrayList<>();
    final List<ToPin> pinSaid = new ArrayList<>();
    final List<Consents> consents = new ArrayList<>();
    final List<CheckInOutcome> ended = new ArrayList<>();
    final List<CheckInNumber> forgotten = new ArrayList<>();
    final List<ReaderEnd> readersEnded = new ArrayList<>();

    @Override
    public CheckInNumber begin(Optional<IdentityMethod> by) {
        return new CheckInNumber(++begun);
    }

    @Override
    public CheckInNumber begin(Typed typed) {
        return new CheckInNumber(++begun);
    }

    @Override
    public void pinSaid(CheckInNumber number, ToPin said) {
        pinSaid.add(said);
    }

    @Override
    public void hold(CheckInNumber number, Answer answer, Identification identification, Consents given)
            throws CheckInEnded {
        if (full) {
            throw new CheckInEnded(Reason.RESULT_NOT_KEPT);
        }
        held.add(identification);
        consents.add(given);
    }

    @Override
    public void ended(CheckInNumber number, CheckInOutcome outcome) {
        ended.add(outcome);
    }

    @Override
    public void cardForgotten(CheckInNumber number) {
        forgotten.add(number);
    }

    @Override
    public void readerEnded(Optional<CheckInNumber> number, ReaderEnd end) {
        readersEnded.add(end);
    }
}
