package shikaku.town.page;

import static shikaku.town.page.TownWords.TOWN;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shikaku.domain.figure.Arrow;
import shikaku.edge.figure.EventId;
import shikaku.edge.figure.EventStream;
import shikaku.edge.figure.FigureEvent;
import shikaku.edge.figure.FigureEvents;
import shikaku.edge.time.BusinessClock;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /events}: every arrow as it is travelled, for the figure on the page; whoever comes back hears what was missed. */
@RestController
class ArrowStream implements SmartLifecycle {
    private static final JsonMapper JSON = new JsonMapper();

    private final FigureEvents events;
    private final CardTray.Watch watch;
    private volatile boolean running;

    ArrowStream(CardTray tray, BusinessClock clock) {
        this.events = new FigureEvents("town", clock, true);
        this.watch = tray.watch(seen -> events.publish(seen.arrow(), seen.place()));
    }

    /** What the page shows of an arrow; no personal data. With {@code after} it asks for what comes next. */
    record Shown(String arrow, String line, String after) {}

    /** Where a page that is opened now begins: of what was before its figure shows nothing. */
    EventId now() {
        return events.now();
    }

    /**
     * Events after one of them, or from now on.
     *
     * @param after the one that the page knows of
     * @param heard the one that this browser heard of last, when its line broke
     */
    @GetMapping("/events")
    void events(
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String heard,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        EventId known = EventId.parse(heard).or(() -> EventId.parse(after)).orElseGet(events::now);
        new EventStream(events, event -> text(event, locale)).write(Optional.of(known), response);
    }

    private static String text(FigureEvent event, Locale locale) {
        Arrow arrow = event.arrow();
        String what = TOWN.in(locale, "arrow." + arrow.name());
        String line = TOWN.in(locale, "figure.line", arrow.sign(), what, event.place());
        Shown shown = new Shown(arrow.name(), line, event.id().toString());
        return "event: arrow\ndata: " + JSON.writeValueAsString(shown) + "\n";
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends before the listener does, so that a page somebody looks at holds up nobody's end. */
    @Override
    public void stop() {
        running = false;
        watch.close();
        events.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
