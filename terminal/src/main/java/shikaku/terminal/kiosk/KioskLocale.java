package shikaku.terminal.kiosk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Which language a page's words are in: the kiosk's pages speak the one that was touched there, whatever the browser asks for. */
public record KioskLocale(Place place) implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        boolean kiosk = request.getRequestURI().startsWith("/kiosk");
        return kiosk ? place.shown().guest().language().locale() : request.getLocale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is touched at the kiosk");
    }
}
