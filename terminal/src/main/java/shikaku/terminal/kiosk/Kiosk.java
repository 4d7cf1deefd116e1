package shikaku.terminal.kiosk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

/**
 * The patient at the kiosk, asked one question after the other at its {@link Place}. When somebody walks away the question goes after a
 * while, and nothing of them stays.
 */
public final class Kiosk implements Patient {
    private final Place place;
    private final Awaiting awaiting;
    private final Runnable desk;
    private Offer offer = Offer.withoutFace(new PinState.Disabled());

    /** At which no desk looks. */
    public Kiosk(Place place) {
        this(place, () -> {});
    }

    /** @param desk told when it has something to do at the kiosk, or no more */
    public Kiosk(Place place, Runnable desk) {
        this.place = place;
        this.desk = desk;
        this.awaiting = new Awaiting(place);
    }

    /** The check-in it is about, for evidence. */
    public Optional<CheckInNumber> number() {
        return place.shown().guest().number();
    }

    /** What stands there. */
    Screen screen() {
        return place.shown().screen();
    }

    /** Nobody is there: ready for the next card, or not. */
    public synchronized void idle(boolean ready) {
        awaiting.somebodyElse();
        place.idle(ready);
        desk.run();
    }

    @Override
    public synchronized void welcome(CheckInNumber begun) {
        place.welcome(begun);
    }

    @Override
    public synchronized void leave(CheckInNumber who, Reason why) {
        if (number().filter(who::equals).isPresent()) {
            awaiting.leaves(why);
        }
    }

    @Override
    public Way choose(Offer offered) throws CheckInEnded {
        offer = offered;
        return awaiting.first(place.show(new Screen.Choose(offered))) instanceof Reply.Chose(Way way)
                ? way
                : Way.NEITHER;
    }

    @Override
    public Turn<ToPin> typePin(Entry<ToPin> entry, int triesLeft) throws CheckInEnded {
        boolean wrong = place.shown().screen() instanceof Screen.PinPad before && triesLeft < before.triesLeft();
        Turn<ToPin> turn = turn(entry.answer(), new Screen.PinPad(Door.of(entry), triesLeft, wrong, offer));
        if (turn instanceof Turn.Came<ToPin>(ReaderAnswer.PinAccepted _)) {
            place.show(new Screen.Working());
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
        CompletableFuture<Reply> touched = place.show(screen);
        awaiting.first(CompletableFuture.anyOf(answer, touched));
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
        if (awaiting.first(place.show(new Screen.Who())) instanceof Reply.Said(AnsweredBy who)) {
            place.know(guest -> guest.answering(who));
            return who;
        }
        throw new CheckInEnded(Reason.ABANDONED);
    }

    @Override
    public Consents consents() throws CheckInEnded {
        if (awaiting.first(place.show(new Screen.ConsentQuestions())) instanceof Reply.Consented(Consents consents)) {
            place.show(new Screen.Working());
            return consents;
        }
        throw new CheckInEnded(Reason.ABANDONED);
    }

    @Override
    public void takeYourCard(CheckInOutcome outcome) {
        place.show(new Screen.TakeCard(outcome, false));
        desk.run();
    }

    @Override
    public void forgotYourCard() {
        place.forgotten();
        desk.run();
    }

    /** Whether a card lies there that was forgotten. */
    boolean cardForgotten() {
        return screen() instanceof Screen.TakeCard(CheckInOutcome _, boolean forgotten) && forgotten;
    }
}
