package shikaku.edge.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import shikaku.edge.Limits;

/** 職員の画面のことば: Japanese, until somebody touches the other one in the header; the browser remembers it. What it asks for by itself plays no part. */
public enum StaffLanguage {
    JAPANESE(Locale.JAPANESE),
    ENGLISH(Locale.ENGLISH);

    private static final String COOKIE = "SHIKAKU_LANGUAGE";

    private final Locale locale;

    StaffLanguage(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Of the browser that asks. */
    public static StaffLanguage of(HttpServletRequest request) {
        return of(Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream));
    }

    static StaffLanguage of(Stream<Cookie> cookies) {
        return cookies.filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag -> tagged(tag).stream())
                .findFirst()
                .orElse(JAPANESE);
    }

    /** Empty for whatever is no language of these pages. */
    static Optional<StaffLanguage> tagged(String tag) {
        return Arrays.stream(values())
                .filter(each -> each.locale.toLanguageTag().equals(tag))
                .findFirst();
    }

    /** It says nothing about anybody. */
    ResponseCookie remembered() {
        return ResponseCookie.from(COOKIE, locale.toLanguageTag())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Limits.BROWSER_KNOWN)
                .build();
    }
}
