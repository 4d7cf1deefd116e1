package shikaku.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import shikaku.edge.listen.Listeners;

/**
 * Refuses with 405 every method that no program of ours serves, before anybody is told what there is to ask for: the framework would answer
 * OPTIONS by itself, to whoever asks. HEAD is for people's browsers; a machine at a door says GET or POST.
 */
public final class KnownMethods extends OncePerRequestFilter {
    private static final Set<String> OF_MACHINES = Set.of("GET", "POST");
    private static final Set<String> OF_BROWSERS = Set.of("GET", "HEAD", "POST");

    private final Listeners listeners;

    public KnownMethods(Listeners listeners) {
        this.listeners = listeners;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<String> served = listeners.isDoor(request) ? OF_MACHINES : OF_BROWSERS;
        if (served.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
