package shikaku.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import shikaku.edge.Limits;

/**
 * Refuses bodies over the limit with 413: by the announced length before anything is read, else while reading. A form that does not announce its
 * length is refused with 411 (RFC 9110 §15.5.12), and none may be longer than {@link Limits#FORM_BYTES}, whatever the program's own limit is: the framework
 * reads forms by itself, before anybody has asked who sends them.
 */
public final class BodyLimit extends OncePerRequestFilter {
    private final long bytes;

    public BodyLimit(DataSize limit) {
        this.bytes = limit.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = isForm(request) ? Math.min(bytes, Limits.FORM_BYTES) : bytes;
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (request.getContentLengthLong() < 0 && isForm(request)) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, bytes), response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!isTooLarge(e) || response.isCommitted()) {
                throw e;
            }
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
    }

    static boolean isTooLarge(Throwable thrown) {
        return thrown instanceof BodyTooLarge || (thrown.getCause() != null && isTooLarge(thrown.getCause()));
    }
}
