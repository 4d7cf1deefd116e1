package shikaku.town.demo;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jsoup.nodes.Element;

/** Reads each of the kiosk's screens before it is answered: one that has just appeared takes no touch, and says for how long ({@code data-rests}). */
final class Reading {
    private final LongSupplier ticks;
    private final Pause pause;
    private String step = "";
    private long since;

    /** @param ticks nanoseconds of a clock that only goes forward */
    Reading(LongSupplier ticks, Pause pause) {
        this.ticks = ticks;
        this.pause = pause;
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void takes(Duration time);
    }

    /** This screen stands there. */
    void sees(Element screen) {
        String now = screen.attr("data-step");
        if (!now.equals(step)) {
            step = now;
            since = ticks.getAsLong();
        }
    }

    /** Comes back when it may be answered. */
    void read(Element screen) {
        sees(screen);
        Duration rests = Duration.ofMillis(Long.parseLong(screen.attr("data-rests")));
        Duration left = rests.minusNanos(ticks.getAsLong() - since);
        if (left.isPositive()) {
            pause.takes(left);
        }
    }
}
