package shikaku.edge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * してよいこと: whether whoever asked for a page may also look somewhere, or do something, at the same address. The chain that would answer is asked itself, so that a
 * link or a form stands on a page exactly where it leads to more than a refusal. Templates find it as {@code may}.
 *
 * @param page that somebody asked for
 * @param chains of the program, in their order
 */
@Realizes(clauses = Clause.C20)
public record May(HttpServletRequest page, Supplier<List<SecurityFilterChain>> chains) {
    /** To look. */
    public boolean look(String path) {
        return is(HttpMethod.GET, path);
    }

    /** To do something. */
    public boolean act(String path) {
        return is(HttpMethod.POST, path);
    }

    private boolean is(HttpMethod method, String path) {
        HttpServletRequest asked = new Asked(page, method, path);
        return page.getUserPrincipal() instanceof Authentication staff
                && chains.get().stream()
                        .filter(chain -> chain.matches(asked))
                        .findFirst()
                        .flatMap(May::rules)
                        .map(rules -> rules.getAuthorizationManager().authorize(() -> staff, asked))
                        .filter(answer -> answer != null && answer.isGranted())
                        .isPresent();
    }

    private static Optional<AuthorizationFilter> rules(SecurityFilterChain chain) {
        return chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst();
    }

    /** What is not asked yet, by the same person at the same address. */
    private static final class Asked extends HttpServletRequestWrapper {
        private final HttpMethod method;
        private final RequestPath path;

        Asked(HttpServletRequest page, HttpMethod method, String path) {
            super(page);
            this.method = method;
            this.path = RequestPath.parse(path, page.getContextPath());
        }

        @Override
        public String getMethod() {
            return method.name();
        }

        @Override
        public String getRequestURI() {
            return path.value();
        }

        @Override
        public String getServletPath() {
            return path.value();
        }

        /** The page's own path was parsed already, and is not the one that is asked about. */
        @Override
        public @Nullable Object getAttribute(String name) {
            return ServletRequestPathUtils.PATH_ATTRIBUTE.equals(name) ? path : super.getAttribute(name);
        }
    }
}
