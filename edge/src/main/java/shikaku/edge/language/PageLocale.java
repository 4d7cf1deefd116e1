package shikaku.edge.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Which language a page's words are in: its own choice where it has one, {@link StaffLanguage} elsewhere. */
public record PageLocale(Supplier<Stream<OwnLanguage>> own) implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return own.get()
                .map(pages -> pages.of(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> StaffLanguage.of(request).locale());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is touched on a page");
    }
}
