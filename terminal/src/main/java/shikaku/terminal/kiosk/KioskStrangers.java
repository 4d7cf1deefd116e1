package shikaku.terminal.kiosk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import shikaku.edge.refusal.Gathering;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.web.Refusing;
import shikaku.message.Reason;
import shikaku.terminal.Limits;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/**
 * Tells the kiosk's browser from others by its cookie, as the framework asks. Who comes without it is told so in one sentence, and is on
 * record, gathered when they come again and again.
 */
public final class KioskStrangers implements AuthenticationEntryPoint {
    private final Enrolment enrolment;
    private final String cookie;
    private final Gathering<Reason> refusals;

    /** @param program names the cookie, because cookies ignore ports */
    public KioskStrangers(Enrolment enrolment, String program, Ledger ledger, Gatherings gatherings) {
        this.enrolment = enrolment;
        this.cookie = program.toUpperCase(Locale.ROOT).replace('-', '_') + "_KIOSK";
        this.refusals = gatherings.of((reason, times) -> write(ledger, Deed.refused("kiosk", reason, times)));
    }

    /** Whether the request comes from the kiosk's browser. */
    public AuthorizationDecision isKiosk(
            Supplier<? extends @Nullable Authentication> nobodySignsIn, RequestAuthorizationContext asked) {
        return new AuthorizationDecision(
                shown(asked.getRequest()).filter(enrolment::knows).isPresent());
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        record(Reason.KIOSK_NOT_ENROLLED);
        Refusing.kept(request, Reason.KIOSK_NOT_ENROLLED);
        // A page that stood there before asks for its next screen only: it is to go as a whole.
        response.setHeader("HX-Refresh", "true");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    void record(Reason reason) {
        refusals.addQuietly(reason);
    }

    /** No script can read it and no other site have it sent; without Secure, because the pages are served on the loopback without TLS. */
    String cookie(String value) {
        return ResponseCookie.from(cookie, value)
                .path("/kiosk")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(Limits.ENROLLED)
                .build()
                .toString();
    }

    private Optional<String> shown(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().equals(cookie))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void write(Ledger ledger, Deed deed) {
        try {
            ledger.write(deed);
        } catch (SQLException unwritten) {
            throw new IllegalStateException("a refusal is not on record", unwritten);
        }
    }
}
