package shikaku.terminal.kiosk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import shikaku.edge.language.OwnLanguage;

/** Which language the kiosk's words are in: the one that was touched there, whatever the browser asks for. Its enrolment is a page of the staff. */
public record KioskLocale(Place place) implements OwnLanguage {
    @Override
    public Optional<Locale> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Optional.of(path)
                .filter(_ -> path.startsWith("/kiosk") && !path.equals(EnrolmentPages.PATH))
                .map(_ -> place.shown().guest().language().locale());
    }
}
