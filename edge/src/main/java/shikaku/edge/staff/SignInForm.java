package shikaku.edge.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import shikaku.edge.Limits;
import shikaku.edge.account.PasswordPages;
import shikaku.edge.account.StaffUser;

/** The framework's form, told which browser it was filled in at and telling the browser to remember that. */
public final class SignInForm extends SavedRequestAwareAuthenticationSuccessHandler {
    private static final String PATH = "/sign-in";

    private final KnownBrowsers browsers;
    private final SessionWatch sessions;
    private final RequestCache asked;

    public SignInForm(KnownBrowsers browsers, StaffSessions sessions) {
        this.browsers = browsers;
        this.sessions = new SessionWatch(sessions, PATH);
        this.asked = asked();
        setRequestCache(asked);
    }

    /** What somebody asked for before they were sent to sign in stays with their browser: kept here, anybody could fill the memory with it. */
    private static RequestCache asked() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(
                request -> "GET".equals(request.getMethod()) && request.getQueryString() == null && isPage(request));
        return cache;
    }

    /** A browser asks for pictures and streams by itself; nobody wants to be led there. */
    private static boolean isPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accepted -> accepted.contains(MediaType.TEXT_HTML_VALUE))
                .isPresent();
    }

    /** Where it is looked up again after the sign-in. */
    public RequestCache requests() {
        return asked;
    }

    /** What looks at everybody's sign-in before each request, and leads whoever has none here. */
    public SessionWatch sessions() {
        return sessions;
    }

    /** At {@code /sign-in}. */
    public void on(FormLoginConfigurer<HttpSecurity> form) {
        form.loginPage(PATH)
                .usernameParameter("name")
                .passwordParameter("password")
                .authenticationDetailsSource(this::shown)
                .successHandler(this)
                .failureHandler(refused())
                .permitAll();
    }

    /** Why is told to nobody, so nothing of it is kept for the next page. */
    private static AuthenticationFailureHandler refused() {
        SimpleUrlAuthenticationFailureHandler back = new SimpleUrlAuthenticationFailureHandler(PATH + "?error");
        back.setAllowSessionCreation(false);
        return back;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication staff)
            throws ServletException, IOException {
        KnownBrowsers.Remembered kept = browsers.remember(staff.getName());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(kept.cookie(), kept.value())
                        .path(PATH)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(Limits.BROWSER_KNOWN)
                        .build()
                        .toString());
        sessions.begin(staff.getName(), version(staff), request.getSession());
        if (hasCode(staff)) {
            // There is nothing else that a code opens.
            getRedirectStrategy().sendRedirect(request, response, PasswordPages.PATH);
        } else {
            super.onAuthenticationSuccess(request, response, staff);
        }
    }

    private static boolean hasCode(Authentication staff) {
        return staff.getAuthorities().stream().anyMatch(each -> StaffUser.NO_PASSWORD.equals(each.getAuthority()));
    }

    private static long version(Authentication staff) {
        return staff.getPrincipal() instanceof StaffUser user ? user.version() : 0;
    }

    private KnownBrowsers.Shown shown(HttpServletRequest request) {
        return new KnownBrowsers.Shown(Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> browsers.isOurs(cookie.getName()))
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, again) -> first)));
    }
}
