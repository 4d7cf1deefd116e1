package shikaku.edge.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the sign-in of every request before anybody else does. Every request is a use of it but those that a page makes by itself (a list that is
 * fetched again, a stream of news): these carry the parameter {@link #UNATTENDED} in their address, and whoever has no sign-in is answered with 401 and
 * the word to load the page anew, not with a sign-in page in the middle of a list.
 */
public final class SessionWatch extends OncePerRequestFilter implements AuthenticationEntryPoint {
    /** Query parameter of a GET that nobody touched anything for; its value does not count. */
    public static final String UNATTENDED = "unattended";

    private static final String ATTRIBUTE = "shikaku.staff-session";

    private final StaffSessions sessions;
    private final AuthenticationEntryPoint toTheForm;

    /** @param signIn path of the sign-in page */
    public SessionWatch(StaffSessions sessions, String signIn) {
        this.sessions = sessions;
        this.toTheForm = new LoginUrlAuthenticationEntryPoint(signIn);
    }

    /** The sign-in under which a request came; empty for one without. */
    public static Optional<StaffSession> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> session.getAttribute(ATTRIBUTE) instanceof Kept kept
                        ? Optional.of(kept.session())
                        : Optional.empty());
    }

    /** Somebody signed in. */
    void begin(String account, long version, HttpSession session) {
        session.setAttribute(ATTRIBUTE, new Kept(sessions.begin(account, version, session::invalidate), sessions));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean use = !isUnattended(request);
        of(request).ifPresent(session -> sessions.holds(session, use));
        chain.doFilter(request, response);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (isUnattended(request)) {
            // htmx then loads the page as a whole, which leads to the form.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            toTheForm.commence(request, response, nobody);
        }
    }

    private static boolean isUnattended(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getParameter(UNATTENDED) != null;
    }

    /** Lies in the container's session and hears of its end. */
    private record Kept(StaffSession session, StaffSessions sessions) implements HttpSessionBindingListener {
        @Override
        public void valueUnbound(HttpSessionBindingEvent end) {
            session.ended();
            sessions.forget(session);
        }
    }
}
