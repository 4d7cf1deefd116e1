package shikaku.edge.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /figure/events}: the events as server-sent events; {@code Last-Event-ID} continues after that one, without it everything kept comes first.
 */
@RestController
@ConditionalOnProperty("shikaku.figure-events")
public class FigureStream implements SmartLifecycle {
    private final FigureEvents events;
    private final EventStream stream;
    private volatile boolean running;

    public FigureStream(FigureEvents events) {
        this.events = events;
        this.stream = new EventStream(events, event -> "data: " + event.json() + "\n");
    }

    @GetMapping("/figure/events")
    void stream(@RequestHeader(name = "Last-Event-ID", defaultValue = "") String heard, HttpServletResponse response)
            throws IOException {
        stream.write(EventId.parse(heard), response);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends before the listeners do (highest phase), so that a watched program stops as fast as any other. */
    @Override
    public void stop() {
        running = false;
        events.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
