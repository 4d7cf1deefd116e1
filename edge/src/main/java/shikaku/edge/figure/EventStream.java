package shikaku.edge.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.http.MediaType;

/**
 * Events as server-sent events (HTML Living Standard, 9.2), written by the virtual thread of their request: a comment each second finds watchers who have
 * gone, and their place is free again.
 */
public final class EventStream {
    private static final int BEAT_SECONDS = 1;
    private static final String BEAT = ":\n\n";

    private final FigureEvents events;
    private final Function<FigureEvent, String> text;

    /** @param text what stands behind the id: lines of the event, each with its end */
    public EventStream(FigureEvents events, Function<FigureEvent, String> text) {
        this.events = events;
        this.text = text;
    }

    /** Tells of everything after what was heard, and ends when the watcher has gone or gives way, or when the events do. */
    public void write(Optional<EventId> heard, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        BlockingQueue<FigureEvent> watcher = events.watch(heard);
        try {
            write(watcher, response.getWriter());
        } finally {
            events.leave(watcher);
        }
    }

    private void write(BlockingQueue<FigureEvent> watcher, PrintWriter out) {
        out.print(BEAT);
        while (!Thread.currentThread().isInterrupted()
                && !out.checkError()
                && (events.watches(watcher) || !watcher.isEmpty())) {
            out.print(next(watcher)
                    .map(event -> "id: " + event.id() + "\n" + text.apply(event) + "\n")
                    .orElse(BEAT));
        }
    }

    private static Optional<FigureEvent> next(BlockingQueue<FigureEvent> watcher) {
        try {
            return Optional.ofNullable(watcher.poll(BEAT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
