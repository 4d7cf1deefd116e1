package shikaku.center.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerInterceptor;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.listen.ClientIdentity;
import shikaku.evidence.SeenHead;

/**
 * 端末の証跡の先頭: with every question a terminal says how far its own log is, and the center's next record keeps it under the name that the terminal's
 * certificate has, never one that it gives itself.
 */
@Realizes(clauses = Clause.C17)
public final class TerminalHeads implements HandlerInterceptor {
    private final RequestMatcher door;
    private final Consumer<SeenHead> evidence;

    /**
     * Listens.
     *
     * @param door matches what came in by the door for terminals and insurers
     * @param evidence keeps them
     */
    public TerminalHeads(RequestMatcher door, Consumer<SeenHead> evidence) {
        this.door = door;
        this.evidence = evidence;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (door.matches(request)) {
            Optional<SiteClient> terminal =
                    ClientIdentity.of(request).filter(client -> client.role() == SiteRole.TERMINAL);
            Optional.ofNullable(request.getHeader(SeenHead.HEADER))
                    .flatMap(SeenHead::parse)
                    .flatMap(head -> terminal.map(client -> new SeenHead(client.name(), head)))
                    .ifPresent(evidence);
        }
        return true;
    }
}
