package shikaku.town.page;

import static shikaku.town.page.TownWords.TOWN;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shikaku.domain.figure.Arrow;

/** {@code GET /events}: every arrow as it is travelled, for the figure on the page. */
@RestController
class ArrowStream {
    private static final long NO_TIMEOUT = 0;

    private final CardTray tray;

    ArrowStream(CardTray tray) {
        this.tray = tray;
    }

    /** What the page shows of an arrow; no personal data. */
    record Shown(String arrow, String line) {}

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Locale locale) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        CardTray.Watch watch = tray.watch(seen -> send(emitter, seen, locale));
        emitter.onCompletion(watch::close);
        emitter.onError(ignored -> watch.close());
        return emitter;
    }

    private static void send(SseEmitter emitter, CardTray.Seen seen, Locale locale) {
        Arrow arrow = seen.arrow();
        String what = TOWN.in(locale, "arrow." + arrow.name());
        Shown shown = new Shown(arrow.name(), TOWN.in(locale, "figure.line", arrow.sign(), what, seen.place()));
        try {
            emitter.send(SseEmitter.event().name("arrow").data(shown));
        } catch (IOException | IllegalStateException e) {
            // The browser has gone; its watch ends with the emitter.
            emitter.complete();
        }
    }
}
