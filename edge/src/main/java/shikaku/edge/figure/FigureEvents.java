package shikaku.edge.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import shikaku.domain.figure.Arrow;
import shikaku.edge.Limits;
import shikaku.edge.time.BusinessClock;

/**
 * What the figure shows: every program publishes the arrows that it walks. Publishing never waits: a watcher that does not
 * keep up is dropped. The last {@link Limits#FIGURE_EVENTS} are kept for watchers who come later.
 */
public final class FigureEvents {
    private final String place;
    private final BusinessClock clock;
    private final boolean watchable;
    private final Deque<FigureEvent> past = new ArrayDeque<>();
    private final List<BlockingQueue<FigureEvent>> watchers = new ArrayList<>();
    private long last;

    public FigureEvents(String place, BusinessClock clock, boolean watchable) {
        this.place = place;
        this.clock = clock;
        this.watchable = watchable;
    }

    /** Tells everybody who watches that this arrow was walked; does nothing when the figure is not watched. */
    public synchronized void publish(Arrow arrow) {
        if (!watchable) {
            return;
        }
        last++;
        FigureEvent event = new FigureEvent(last, arrow, place, clock.instant());
        past.addLast(event);
        if (past.size() > Limits.FIGURE_EVENTS) {
            past.removeFirst();
        }
        watchers.removeIf(watcher -> !watcher.offer(event));
    }

    /** A queue of all kept events after {@code number} and all to come; empty when too many watch already. */
    synchronized Optional<BlockingQueue<FigureEvent>> watch(long number) {
        if (watchers.size() >= Limits.FIGURE_WATCHERS) {
            return Optional.empty();
        }
        BlockingQueue<FigureEvent> watcher = new ArrayBlockingQueue<>(Limits.FIGURE_BACKLOG);
        past.stream().filter(event -> event.number() > number).forEach(watcher::add);
        watchers.add(watcher);
        return Optional.of(watcher);
    }

    /** Whether this watcher kept up so far. */
    synchronized boolean watches(BlockingQueue<FigureEvent> watcher) {
        return watchers.stream().anyMatch(known -> known == watcher);
    }

    synchronized void leave(BlockingQueue<FigureEvent> watcher) {
        watchers.removeIf(known -> known == watcher);
    }

    synchronized void leaveAll() {
        watchers.clear();
    }
}
