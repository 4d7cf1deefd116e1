package shikaku.town.page;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /events}: every arrow as it is travelled, for the figure on the page. */
@RestController
class ArrowStream {
    private static final long NO_TIMEOUT = 0;

    private final CardTray tray;

    ArrowStream(CardTray tray) {
        this.tray = tray;
    }

    /** What the page shows of an arrow; no personal data. */
    record Shown(String arrow, String sign, String way, String what, String place, String english) {}

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        CardTray.Watch watch = tray.watch(seen -> send(emitter, seen));
        emitter.onCompletion(watch::close);
        emitter.onError(ignored -> watch.close());
        return emitter;
    }

    private static void send(SseEmitter emitter, CardTray.Seen seen) {
        Shown shown = new Shown(
                seen.arrow().name(),
                seen.arrow().sign(),
                seen.arrow().way(),
                seen.arrow().what(),
                seen.place(),
                ArrowWords.english(seen.arrow()));
        try {
            emitter.send(SseEmitter.event().name("arrow").data(shown));
        } catch (IOException | IllegalStateException e) {
            // The browser has gone; its watch ends with the emitter.
            emitter.complete();
        }
    }
}
