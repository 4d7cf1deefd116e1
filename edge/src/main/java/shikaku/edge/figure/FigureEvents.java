package shikaku.edge.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import shikaku.domain.figure.Arrow;
import shikaku.edge.Limits;
import shikaku.edge.time.BusinessClock;

/**
 * What the figure shows: every program publishes the arrows that it walks. Publishing never waits: a watcher that does not
 * keep up is dropped. The last {@link Limits#FIGURE_EVENTS} are kept for watchers who come later. Nobody is turned away: where
 * {@link Limits#FIGURE_WATCHERS} watch already, whoever has watched longest gives way, and misses nothing by coming back with the id heard last.
 */
public final class FigureEvents implements AutoCloseable {
    private final String place;
    private final BusinessClock clock;
    private final boolean watchable;
    private final long run;
    private final Deque<FigureEvent> past = new ArrayDeque<>();
    private final Deque<BlockingQueue<FigureEvent>> watchers = new ArrayDeque<>();
    private long last;
    private boolean closed;

    public FigureEvents(String place, BusinessClock clock, boolean watchable) {
        this.place = place;
        this.clock = clock;
        this.watchable = watchable;
        this.run = clock.instant().toEpochMilli();
    }

    /** Tells everybody who watches that this arrow was walked; does nothing when the figure is not watched. */
    public void publish(Arrow arrow) {
        publish(arrow, place);
    }

    /** The same of another program, for whoever shows several in one figure. */
    public synchronized void publish(Arrow arrow, String where) {
        if (!watchable) {
            return;
        }
        last++;
        FigureEvent event = new FigureEvent(new EventId(run, last), arrow, where, clock.instant());
        past.addLast(event);
        if (past.size() > Limits.FIGURE_EVENTS) {
            past.removeFirst();
        }
        watchers.removeIf(watcher -> !watcher.offer(event));
    }

    /** The last event so far. */
    public synchronized EventId now() {
        return new EventId(run, last);
    }

    /** A queue of all kept events after the one heard last, and all to come; of all kept where none was heard of this run. */
    synchronized BlockingQueue<FigureEvent> watch(Optional<EventId> heard) {
        BlockingQueue<FigureEvent> watcher = new ArrayBlockingQueue<>(Limits.FIGURE_BACKLOG);
        if (closed) {
            return watcher;
        }
        missed(heard.filter(id -> id.run() == run).map(EventId::number).orElse(0L))
                .forEach(watcher::add);
        if (watchers.size() >= Limits.FIGURE_WATCHERS) {
            watchers.removeFirst();
        }
        watchers.addLast(watcher);
        return watcher;
    }

    private Stream<FigureEvent> missed(long number) {
        return past.stream().filter(event -> event.id().number() > number);
    }

    /** Whether this watcher kept up so far, and has not given way. */
    synchronized boolean watches(BlockingQueue<FigureEvent> watcher) {
        return watchers.contains(watcher);
    }

    synchronized void leave(BlockingQueue<FigureEvent> watcher) {
        watchers.remove(watcher);
    }

    /** Nobody watches any more, also who comes now. */
    @Override
    public synchronized void close() {
        closed = true;
        watchers.clear();
    }
}
