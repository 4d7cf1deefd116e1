package shikaku.terminal.checkin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.terminal.checkin.CardReader.PinEntry;

/** A patient who answers what was decided beforehand, and who may leave at any question. */
final class FakePatient implements Patient {
    final Deque<Way> ways = new ArrayDeque<>();
    Consents consents = Consents.NONE;
    Optional<String> leavesAt = Optional.empty();
    Reason leavesWith = Reason.ABANDONED;
    final List<PinState> offered = new ArrayList<>();
    final List<Integer> triesShown = new ArrayList<>();
    final List<CheckInOutcome> told = new ArrayList<>();
    boolean callsStaffFromPad;

    @Override
    public void welcome(CheckInNumber number) {}

    @Override
    public void leave(CheckInNumber number, Reason why) {}

    @Override
    public Way choose(PinState pin) throws CheckInEnded {
        asked("choose");
        offered.add(pin);
        return ways.remove();
    }

    @Override
    public PinAnswer typePin(PinEntry entry, int triesLeft) throws CheckInEnded {
        asked("typePin");
        triesShown.add(triesLeft);
        return callsStaffFromPad ? new PinAnswer.CallStaff() : entry.answer().join();
    }

    @Override
    public boolean awaitComparison(CompletableFuture<Boolean> atTheDesk) throws CheckInEnded {
        asked("awaitComparison");
        return atTheDesk.join();
    }

    @Override
    public AnsweredBy whoAnswers() throws CheckInEnded {
        asked("whoAnswers");
        return AnsweredBy.GUARDIAN;
    }

    @Override
    public Consents consents() throws CheckInEnded {
        asked("consents");
        return consents;
    }

    @Override
    public void takeYourCard(CheckInOutcome outcome) {
        told.add(outcome);
    }

    private void asked(String question) throws CheckInEnded {
        if (leavesAt.filter(question::equals).isPresent()) {
            throw new CheckInEnded(leavesWith);
        }
    }
}
