package shikaku.terminal.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.CheckInOutcome;
import shikaku.terminal.sign.Signs;
import shikaku.terminal.store.Arrivals;

/**
 * What stands at the kiosk, for whom, and since when nobody touched it. Whoever chose a language and walked away before they placed a card, is
 * forgotten here; of a check-in, {@link Kiosk} decides.
 */
public final class Place {
    private final Times times;
    private final Signs signs;
    private final LongSupplier ticks;
    private final Arrivals turned = new Arrivals();
    private Shown shown = new Shown(0, new Screen.OutOfService(), Guest.NOBODY, false);
    private CompletableFuture<Reply> reply = new CompletableFuture<>();
    private long touched;
    private long appeared;

    /**
     * A place where nobody is served yet.
     *
     * @param ticks nanoseconds of a clock that only goes forward
     */
    public Place(Times times, Signs signs, LongSupplier ticks) {
        this.times = times;
        this.signs = signs;
        this.ticks = ticks;
        this.touched = ticks.getAsLong();
    }

    /**
     * How long things stay.
     *
     * @param patience with somebody who does not touch anything; generous, nobody is to be hurried
     * @param rest of a screen that has just appeared: whoever taps on was looking at the one before
     */
    public record Times(Duration patience, Duration rest) {}

    /**
     * What stands there.
     *
     * @param called whether whoever is there has called staff, who are on their way
     * @param step counted up with every new question and language, so that a late touch finds no wrong question
     */
    public record Shown(long step, Screen screen, Guest guest, boolean called) {}

    public synchronized Shown shown() {
        forgetWhoWalkedAway();
        return shown;
    }

    /** Waits until something else stands there than at {@code step}. */
    public Shown after(long step, Duration atMost) throws InterruptedException {
        Duration wait = atMost;
        while (true) {
            long known = turned.version();
            Shown now = shown();
            if (now.step() != step || !wait.isPositive()) {
                return now;
            }
            Duration rest = untilForgotten(wait);
            wait = wait.minus(rest).plus(turned.await(known, rest));
        }
    }

    /** Whether the question of {@code step} stands there so shortly that nobody can have read it. The page itself rests for as long after it has shown it. */
    public synchronized boolean rests(long step) {
        return step == shown.step()
                && ticks.getAsLong() - appeared < times.rest().toNanos();
    }

    /** Takes an answer to the question of {@code step}; false when another stands there by now, or it is no answer to it. */
    public synchronized boolean answer(long step, Reply given) {
        return step == shown.step() && given.answers(shown.screen()) && touch() && reply.complete(given);
    }

    /** Shows the same in another language, from any screen; false when another question stands there by now. */
    public synchronized boolean speak(long step, Language language) {
        return chosen(step, guest -> guest.speaking(language));
    }

    /** Tones on, or off. */
    public synchronized boolean sound(long step, boolean on) {
        return chosen(step, guest -> guest.hearing(on));
    }

    /**
     * At the end: another child of the same guardian comes next, or does not after all; before the next card: whoever stands there is somebody else.
     *
     * @param follows whether it does
     */
    public synchronized boolean sibling(long step, boolean follows) {
        return switch (shown.screen()) {
            case Screen.TakeCard _ ->
                shown.guest().mayHaveSiblings() && change(step, guest -> guest.followedBySibling(follows));
            case Screen.PlaceCard(var before) ->
                before.isPresent()
                        ? follows && followsAfterAll(step)
                        : !follows && shown.guest().nextChild() && change(step, Guest::alone);
            case Screen.Ways _, Screen.Who _, Screen.ConsentQuestions _, Screen.Working _, Screen.OutOfService _ ->
                false;
        };
    }

    /**
     * The first of the two consents was said, and the other is asked for, or the first one once more; false when somebody else is asked by now. Each is a
     * question of its own, which stays in whatever language.
     */
    public synchronized boolean halfConsent(long step, Optional<Boolean> limit) {
        boolean current = step == shown.step() && shown.screen() instanceof Screen.ConsentQuestions && touch();
        if (current) {
            turn(new Screen.ConsentQuestions(limit), shown.guest());
        }
        return current;
    }

    /** The card was taken before 次のお子さん was touched. */
    private boolean followsAfterAll(long step) {
        boolean current = step == shown.step() && shown.guest().mayHaveSiblings() && touch();
        if (current) {
            turn(new Screen.PlaceCard(), shown.guest().followedBySibling(true).next());
        }
        return current;
    }

    /** 係の人を呼ぶ, where it is no answer to what stands there: that stays, and no time runs out. */
    public synchronized boolean call(long step) {
        boolean current = step == shown.step() && mayCall();
        if (current) {
            touch();
            called(true);
        }
        return current;
    }

    /** Staff are there. */
    public synchronized void attended() {
        if (shown.called()) {
            touch();
            called(false);
        }
    }

    private boolean mayCall() {
        return !(shown.screen() instanceof Screen.Ways) && !shown.called();
    }

    private void called(boolean now) {
        shown = new Shown(shown.step(), shown.screen(), shown.guest(), now);
        turn(shown.screen(), shown.guest());
    }

    /** The card was taken out, though nobody meant the check-in to end. */
    private static boolean slipped(CheckInOutcome before) {
        return before instanceof CheckInOutcome.Abandoned(Reason why) && why == Reason.CARD_REMOVED;
    }

    /** まだいます: somebody touched something that is no answer. */
    public synchronized void here(long step) {
        if (step == shown.step()) {
            touch();
        }
    }

    /** How long whoever is there may go on without a touch. */
    public synchronized Duration patienceLeft() {
        return patience().minusNanos(ticks.getAsLong() - touched);
    }

    /** Whoever waits for staff is not hurried while their card lies there. */
    private Duration patience() {
        return switch (shown.screen()) {
            case Screen.PlaceCard(var before) -> before.isPresent() ? Limits.AFTERWARDS : times.patience();
            case Screen.WaitForStaff _ -> Limits.UNTIL_STAFF;
            case Screen.Choose _,
                    Screen.AtDoor _,
                    Screen.Who _,
                    Screen.ConsentQuestions _,
                    Screen.Working _,
                    Screen.TakeCard _,
                    Screen.OutOfService _ -> shown.called() ? Limits.UNTIL_STAFF : times.patience();
        };
    }

    public Times times() {
        return times;
    }

    /** Nobody is there but perhaps the next child of a guardian, or for a short while whoever just took their card: ready for the next one, or not. */
    synchronized void idle(boolean ready) {
        Optional<CheckInOutcome> ended = ready ? justEnded() : Optional.empty();
        know(ended.isPresent() ? Guest::leaving : Guest::next);
        endCall();
        show(ready ? new Screen.PlaceCard(ended) : new Screen.OutOfService());
    }

    private Optional<CheckInOutcome> justEnded() {
        boolean somebody = shown.guest().number().isPresent() && !shown.guest().siblingFollows();
        return somebody && shown.screen() instanceof Screen.TakeCard(CheckInOutcome outcome, boolean _)
                ? Optional.of(outcome)
                : Optional.empty();
    }

    private void endCall() {
        shown = new Shown(shown.step(), shown.screen(), shown.guest(), false);
    }

    /** The card still lies there, long after all is done. */
    synchronized void forgotten() {
        if (shown.screen() instanceof Screen.TakeCard(CheckInOutcome outcome, boolean _)) {
            turn(new Screen.TakeCard(outcome, true), shown.guest());
        }
    }

    synchronized void welcome(CheckInNumber begun) {
        forgetWhoWalkedAway();
        touch();
        know(guest -> comingAfter(shown.screen(), guest));
        know(guest -> guest.checkingIn(begun, signs.of(begun)));
    }

    /** While it stands there how the one before fared, a card is another person's; but whose card slipped puts it back. */
    private static Guest comingAfter(Screen screen, Guest guest) {
        return screen instanceof Screen.PlaceCard(var before) && before.isPresent()
                ? before.filter(Place::slipped).map(_ -> guest.again()).orElse(Guest.NOBODY)
                : guest;
    }

    /** What they said of themselves, or what they are given; the same stands there. */
    synchronized void know(UnaryOperator<Guest> more) {
        shown = new Shown(shown.step(), shown.screen(), more.apply(shown.guest()), shown.called());
    }

    /** Puts another question; completes with what they answer. */
    synchronized CompletableFuture<Reply> show(Screen screen) {
        reply = new CompletableFuture<>();
        touch();
        turn(screen, shown.guest());
        return reply;
    }

    /** Whoever chooses while it stands there how the one before fared comes next. */
    private boolean chosen(long step, UnaryOperator<Guest> how) {
        boolean next =
                step == shown.step() && shown.screen() instanceof Screen.PlaceCard(var before) && before.isPresent();
        if (next) {
            touch();
            turn(new Screen.PlaceCard(), how.apply(Guest.NOBODY));
        }
        return next || change(step, how);
    }

    private boolean change(long step, UnaryOperator<Guest> how) {
        boolean current = step == shown.step();
        if (current) {
            touch();
            turn(shown.screen(), how.apply(shown.guest()));
        }
        return current;
    }

    private void turn(Screen screen, Guest guest) {
        shown = new Shown(shown.step() + 1, screen, guest, shown.called());
        appeared = ticks.getAsLong();
        turned.signal();
    }

    private boolean touch() {
        touched = ticks.getAsLong();
        return true;
    }

    private boolean mayBeForgotten() {
        return shown.screen() instanceof Screen.PlaceCard(var before)
                && shown.guest().number().isEmpty()
                && (before.isPresent() || !shown.guest().equals(Guest.NOBODY));
    }

    private void forgetWhoWalkedAway() {
        if (mayBeForgotten() && !patienceLeft().isPositive()) {
            endCall();
            turn(new Screen.PlaceCard(), Guest.NOBODY);
        }
    }

    private synchronized Duration untilForgotten(Duration wait) {
        Duration left = patienceLeft().plusMillis(1);
        return mayBeForgotten() && left.compareTo(wait) < 0 ? left : wait;
    }
}
