package shikaku.terminal.checkin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.message.Reason;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.terminal.checkin.CardReader.Entry;

/** A patient who answers what was decided beforehand, who may leave at any question, and may touch another way at any of them. */
final class FakePatient implements Patient {
    final Deque<Way> ways = new ArrayDeque<>();
    /** At which question they touch which other way, once. */
    final Map<String, Way> prefers = new HashMap<>();

    Consents consents = Consents.NONE;
    Optional<String> leavesAt = Optional.empty();
    Reason leavesWith = Reason.ABANDONED;
    /** What happens while they read what is offered, once. */
    Runnable whileChoosing = () -> {};

    final List<Offer> offered = new ArrayList<>();
    final List<Integer> triesShown = new ArrayList<>();
    final List<Optional<Integer>> numberTriesShown = new ArrayList<>();
    final List<CheckInOutcome> told = new ArrayList<>();
    boolean forgot;

    @Override
    public void welcome(CheckInNumber number) {}

    @Override
    public void leave(CheckInNumber number, Reason why) {}

    @Override
    public Way choose(Offer offer) throws CheckInEnded {
        asked("choose");
        offered.add(offer);
        whileChoosing.run();
        return ways.remove();
    }

    @Override
    public Turn<ToPin> typePin(Entry<ToPin> entry, int triesLeft) throws CheckInEnded {
        triesShown.add(triesLeft);
        return turn("typePin", entry.answer());
    }

    @Override
    public Turn<ToNumber> showFront(Entry<ToNumber> entry, Optional<Integer> triesLeft) throws CheckInEnded {
        numberTriesShown.add(triesLeft);
        return turn("showFront", entry.answer());
    }

    @Override
    public Turn<EndOfComparing> look(Entry<EndOfComparing> entry) throws CheckInEnded {
        return turn("look", entry.answer());
    }

    @Override
    public Turn<Boolean> awaitComparison(CompletableFuture<Boolean> atTheDesk) throws CheckInEnded {
        return turn("awaitComparison", atTheDesk);
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

    @Override
    public void forgotYourCard() {
        forgot = true;
    }

    private <A> Turn<A> turn(String question, CompletableFuture<A> answer) throws CheckInEnded {
        asked(question);
        Optional<Way> other = Optional.ofNullable(prefers.remove(question));
        if (other.isPresent()) {
            return new Turn.Prefers<>(other.get());
        }
        try {
            return new Turn.Came<>(answer.join());
        } catch (CompletionException unrecorded) {
            throw unrecorded.getCause() instanceof CheckInEnded ended ? ended : new CheckInEnded(Reason.INTERNAL_FAULT);
        }
    }

    private void asked(String question) throws CheckInEnded {
        if (leavesAt.filter(question::equals).isPresent()) {
            throw new CheckInEnded(leavesWith);
        }
    }
}
