package shikaku.edge.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** A program whose pages for others than staff choose their language otherwise, such as the kiosk, provides one as a bean. */
@FunctionalInterface
public interface OwnLanguage {
    /** Empty for a page of the staff. */
    Optional<Locale> of(HttpServletRequest request);
}
