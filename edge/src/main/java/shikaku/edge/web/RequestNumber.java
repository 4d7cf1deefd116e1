package shikaku.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a random number that stands in the answer ({@code Request-Number}), on the error page and before each log
 * line, so that a person can tell the operator which failure they met without telling who they are.
 */
public final class RequestNumber extends OncePerRequestFilter {
    /** Request attribute and log key. */
    public static final String ATTRIBUTE = "shikaku.request";

    private static final int BYTES = 6;

    private final RandomGenerator random;

    public RequestNumber(RandomGenerator random) {
        this.random = random;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String number = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, number);
        response.setHeader("Request-Number", number);
        MDC.put(ATTRIBUTE, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(ATTRIBUTE);
        }
    }
}
