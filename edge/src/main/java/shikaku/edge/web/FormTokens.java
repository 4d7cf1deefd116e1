package shikaku.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * 書式の印: what a form must carry to come from our own page (CSRF token). Of whoever has signed in it lies in their session; of everybody else with
 * their browser, in a cookie that a form of ours repeats. Kept here, two thousand requests of anybody's would shut out all who come after them.
 */
public final class FormTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";

    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

    /** @param program names the cookie, because cookies ignore ports */
    public FormTokens(String program) {
        inCookie.setCookieName(program.toUpperCase(Locale.ROOT).replace('-', '_') + "_FORM");
        // A script that sends something without a form names it so, whichever place it lies in.
        inCookie.setHeaderName(HEADER);
        inSession.setHeaderName(HEADER);
        // By scripts it need not be read, and no other site has it sent; without Secure, as the session's.
        inCookie.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return where(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        where(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return where(request).loadToken(request);
    }

    private CsrfTokenRepository where(HttpServletRequest request) {
        return request.getSession(false) == null ? inCookie : inSession;
    }
}
