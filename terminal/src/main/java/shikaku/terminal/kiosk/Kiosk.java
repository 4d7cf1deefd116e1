package shikaku.terminal.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.message.Reason;
import shikaku.message.reader.PinState;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderAnswer.EndOfComparing;
import shikaku.message.reader.ReaderAnswer.ToNumber;
import shikaku.message.reader.ReaderAnswer.ToPin;
import shikaku.terminal.checkin.CardReader.Entry;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.checkin.Offer;
import shikaku.terminal.checkin.Patient;
import shikaku.terminal.checkin.Turn;
import shikaku.terminal.kiosk.Screen.Door;
import shikaku.terminal.store.Arrivals;

/**
 * The kiosk's one place: which question stands there, and the answer that the check-in waits for. When somebody walks away the question
 * goes after a while, and nothing of them stays.
 */
public final class Kiosk implements Patient {
    private final Duration patience;
    private final Arrivals turned = new Arrivals();
    private Shown shown = new Shown(0, new Screen.OutOfService());
    private CompletableFuture<Reply> reply = new CompletableFuture<>();
    private CompletableFuture<Reason> left = new CompletableFuture<>();
    private Optional<CheckInNumber> number = Optional.empty();
    private Offer offer = Offer.withoutFace(new PinState.Disabled());

    /** @param patience with somebody who does not touch anything; generous, nobody is to be hurried */
    public Kiosk(Duration patience) {
        this.patience = patience;
    }

    /**
     * What stands there.
     *
     * @param step counted up with every new question, so that a late answer finds no wrong question
     */
    public record Shown(long step, Screen screen) {}

    public synchronized Shown shown() {
        return shown;
    }

    /** The check-in it is about, for evidence. */
    public synchronized Optional<CheckInNumber> number() {
        return number;
    }

    /** Waits until another question stands there than that of {@code step}. */
    public Shown after(long step, Duration atMost) throws InterruptedException {
        Duration wait = atMost;
        while (true) {
            long known = turned.version();
            Shown now = shown();
            if (now.step() != step || !wait.isPositive()) {
                return now;
            }
            wait = turned.await(known, wait);
        }
    }

    /** Takes an answer to the question of {@code step}; false when another stands there by now, or it is no answer to it. */
    public synchronized boolean answer(long step, Reply given) {
        return step == shown.step() && given.answers(shown.screen()) && reply.complete(given);
    }

    /** Nobody is there: ready for the next card, or not. */
    public synchronized void idle(boolean ready) {
        left = new CompletableFuture<>();
        number = Optional.empty();
        show(ready ? new Screen.PlaceCard() : new Screen.OutOfService());
    }

    @Override
    public synchronized void welcome(CheckInNumber begun) {
        number = Optional.of(begun);
    }

    @Override
    public synchronized void leave(CheckInNumber who, Reason why) {
        if (number.filter(who::equals).isPresent()) {
            left.complete(why);
        }
    }

    @Override
    public Way choose(Offer offered) throws CheckInEnded {
        offer = offered;
        return await(show(new Screen.Choose(offered))) instanceof Reply.Chose(Way way) ? way : Way.NEITHER;
    }

    @Override
    public Turn<ToPin> typePin(Entry<ToPin> entry, int triesLeft) throws CheckInEnded {
        boolean wrong = shown().screen() instanceof Screen.PinPad before && triesLeft < before.triesLeft();
        Turn<ToPin> turn = turn(entry.answer(), new Screen.PinPad(Door.of(entry), triesLeft, wrong, offer));
        if (turn instanceof Turn.Came<ToPin>(ReaderAnswer.PinAccepted _)) {
            show(new Screen.Working());
        }
        return turn;
    }

    @Override
    public Turn<ToNumber> showFront(Entry<ToNumber> entry, Optional<Integer> triesLeft) throws CheckInEnded {
        return turn(entry.answer(), new Screen.FrontNumber(Door.of(entry), triesLeft, offer));
    }

    @Override
    public Turn<EndOfComparing> look(Entry<EndOfComparing> entry) throws CheckInEnded {
        return turn(entry.answer(), new Screen.Camera(Door.of(entry), offer));
    }

    @Override
    public Turn<Boolean> awaitComparison(CompletableFuture<Boolean> atTheDesk) throws CheckInEnded {
        return turn(atTheDesk, new Screen.WaitForStaff(number(), offer));
    }

    /** What the way comes to, or the touch on another one. */
    private <A> Turn<A> turn(CompletableFuture<A> answer, Screen screen) throws CheckInEnded {
        CompletableFuture<Reply> touched = show(screen);
        await(CompletableFuture.anyOf(answer, touched));
        if (answer.isDone()) {
            return new Turn.Came<>(answer.join());
        }
        if (touched.join() instanceof Reply.Chose(Way way) && way != Way.NEITHER) {
            return new Turn.Prefers<>(way);
        }
        throw new CheckInEnded(Reason.ABANDONED);
    }

    @Override
    public AnsweredBy whoAnswers() throws CheckInEnded {
        if (await(show(new Screen.Who())) instanceof Reply.Said(AnsweredBy who)) {
            return who;
        }
        throw new CheckInEnded(Reason.ABANDONED);
    }

    @Override
    public Consents consents() throws CheckInEnded {
        if (await(show(new Screen.ConsentQuestions())) instanceof Reply.Consented(Consents consents)) {
            show(new Screen.Working());
            return consents;
        }
        throw new CheckInEnded(Reason.ABANDONED);
    }

    @Override
    public void takeYourCard(CheckInOutcome outcome) {
        show(new Screen.TakeCard(outcome));
    }

    private synchronized CompletableFuture<Reply> show(Screen screen) {
        reply = new CompletableFuture<>();
        shown = new Shown(shown.step() + 1, screen);
        turned.signal();
        return reply;
    }

    /** The first that happens: an answer, the patient leaves, or patience ends. */
    private <T> T await(CompletableFuture<T> answer) throws CheckInEnded {
        CompletableFuture<Reason> leaving;
        synchronized (this) {
            leaving = left;
        }
        try {
            CompletableFuture.anyOf(answer, leaving).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (leaving.isDone()) {
                throw new CheckInEnded(leaving.join());
            }
            return answer.join();
        } catch (TimeoutException walkedAway) {
            throw new CheckInEnded(Reason.WAITED_TOO_LONG);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CheckInEnded ended) {
                throw ended;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CheckInEnded(Reason.ABANDONED);
        }
    }
}
