package shikaku.edge;

import java.util.Locale;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.server.servlet.Session.SessionTrackingMode;

/**
 * The sessions of a program's pages: a bounded number, under a cookie with a name of the program's and clinic's own, because cookies ignore
 * ports; not readable by scripts; sent to its own pages only, and never in an address. At sign-in the framework gives it another value. No Secure
 * attribute: the pages are served on the loopback without TLS.
 *
 * @param program {@code shikaku.name}
 */
record PageSessions(String program) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        Session session = factory.getSettings().getSession();
        session.setTimeout(Limits.SESSION);
        session.getCookie().setName(program.toUpperCase(Locale.ROOT).replace('-', '_') + "_SESSION");
        // An address with a session in it could be handed to somebody.
        session.setTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(SameSite.STRICT);
        factory.addContextCustomizers(PageSessions::bound);
    }

    /** Whoever asks for page after page without showing the cookie gets no more sessions in the end, and the program goes on for all who have one. */
    private static void bound(Context context) {
        StandardManager sessions = new StandardManager();
        // None is kept over a restart.
        sessions.setPathname("");
        sessions.setMaxActiveSessions(Limits.SESSIONS);
        context.setManager(sessions);
    }
}
