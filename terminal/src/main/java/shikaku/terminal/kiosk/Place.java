package shikaku.terminal.kiosk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import shikaku.terminal.checkin.CheckInNumber;
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
    private Shown shown = new Shown(0, new Screen.OutOfService(), Guest.NOBODY);
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
     * @param step counted up with every new question and language, so that a late touch finds no wrong question
     */
    public record Shown(long step, Screen screen, Guest guest) {}

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
        return change(step, guest -> guest.speaking(language));
    }

    /** Tones on, or off. */
    public synchronized boolean sound(long step, boolean on) {
        return change(step, guest -> guest.hearing(on));
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
            case Screen.PlaceCard _ -> !follows && shown.guest().nextChild() && change(step, Guest::alone);
            case Screen.Ways _, Screen.Who _, Screen.ConsentQuestions _, Screen.Working _, Screen.OutOfService _ ->
                false;
        };
    }

    /** One of the two consents was said, and the other is asked for; false when somebody else is asked by now. */
    public synchronized boolean asksForConsents(long step) {
        return step == shown.step() && shown.screen() instanceof Screen.ConsentQuestions && touch();
    }

    /** まだいます: somebody touched something that is no answer. */
    public synchronized void here(long step) {
        if (step == shown.step()) {
            touch();
        }
    }

    /** How long whoever is there may go on without a touch. */
    public synchronized Duration patienceLeft() {
        return times.patience().minusNanos(ticks.getAsLong() - touched);
    }

    public Times times() {
        return times;
    }

    /** Nobody is there but perhaps the next child of a guardian: ready for a card, or not. */
    synchronized void idle(boolean ready) {
        know(Guest::next);
        show(ready ? new Screen.PlaceCard() : new Screen.OutOfService());
    }

    synchronized void welcome(CheckInNumber begun) {
        forgetWhoWalkedAway();
        know(guest -> guest.checkingIn(begun, signs.of(begun)));
    }

    /** What they said of themselves, or what they are given; the same stands there. */
    synchronized void know(UnaryOperator<Guest> more) {
        shown = new Shown(shown.step(), shown.screen(), more.apply(shown.guest()));
    }

    /** Puts another question; completes with what they answer. */
    synchronized CompletableFuture<Reply> show(Screen screen) {
        reply = new CompletableFuture<>();
        touch();
        turn(screen, shown.guest());
        return reply;
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
        shown = new Shown(shown.step() + 1, screen, guest);
        appeared = ticks.getAsLong();
        turned.signal();
    }

    private boolean touch() {
        touched = ticks.getAsLong();
        return true;
    }

    private boolean mayBeForgotten() {
        return shown.screen() instanceof Screen.PlaceCard && !shown.guest().equals(Guest.NOBODY);
    }

    private void forgetWhoWalkedAway() {
        if (mayBeForgotten() && !patienceLeft().isPositive()) {
            turn(shown.screen(), Guest.NOBODY);
        }
    }

    private synchronized Duration untilForgotten(Duration wait) {
        Duration left = patienceLeft().plusMillis(1);
        return mayBeForgotten() && left.compareTo(wait) < 0 ? left : wait;
    }
}
