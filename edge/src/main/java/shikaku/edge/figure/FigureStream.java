package shikaku.edge.figure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import shikaku.edge.web.Refusing;
import shikaku.message.Reason;

/**
 * {@code GET /figure/events}: the events as server-sent events (HTML Living Standard, 9.2). One virtual thread a watcher;
 * {@code Last-Event-ID} continues after that number, without it everything kept comes first.
 */
@RestController
@ConditionalOnProperty("shikaku.figure-events")
public class FigureStream implements SmartLifecycle {
    private static final int BEAT_SECONDS = 1;

    private final FigureEvents events;
    private final Refusing refusing;
    private volatile boolean running;

    public FigureStream(FigureEvents events, Refusing refusing) {
        this.events = events;
        this.refusing = refusing;
    }

    @GetMapping("/figure/events")
    void stream(
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<BlockingQueue<FigureEvent>> watcher = events.watch(after);
        if (watcher.isEmpty()) {
            refusing.keep(request, Reason.WATCHED_BY_MANY);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        try {
            write(watcher.get(), response.getWriter());
        } finally {
            events.leave(watcher.get());
        }
    }

    private void write(BlockingQueue<FigureEvent> watcher, PrintWriter out) {
        // A comment each second finds watchers who have gone.
        out.print(":\n\n");
        while (!out.checkError() && running && (events.watches(watcher) || !watcher.isEmpty())) {
            out.print(next(watcher).map(FigureStream::text).orElse(":\n\n"));
        }
    }

    private static String text(FigureEvent event) {
        return "id: " + event.number() + "\ndata: " + event.json() + "\n\n";
    }

    private static Optional<FigureEvent> next(BlockingQueue<FigureEvent> watcher) {
        try {
            return Optional.ofNullable(watcher.poll(BEAT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends before the listeners do (highest phase), so that a watched program stops as fast as any other. */
    @Override
    public void stop() {
        running = false;
        events.leaveAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
