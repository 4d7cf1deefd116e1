package shikaku.reader;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the door does with one request. Refusals say little; a body is read only from the right page with the right token. */
final class DoorHandler implements HttpHandler {
    /** The header with the token of {@code Ready}. */
    static final String TOKEN_HEADER = "Shikaku-Token";

    private static final int NO_CONTENT = 204;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final String origin;
    private final byte[] token;
    private final Map<String, Inlet> inlets;

    DoorHandler(String origin, String token, Map<String, ? extends Inlet> inlets) {
        this.origin = origin;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.inlets = Map.copyOf(inlets);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Inlet> inlet =
                    Optional.ofNullable(inlets.get(exchange.getRequestURI().toString()));
            if (inlet.isEmpty()) {
                refuse(exchange, NOT_FOUND);
            } else if (!fromKiosk(exchange.getRequestHeaders())) {
                refuse(exchange, FORBIDDEN);
            } else {
                allowOrigin(exchange.getResponseHeaders());
                answer(exchange, inlet.get());
            }
        }
    }

    private void answer(HttpExchange exchange, Inlet inlet) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "OPTIONS" -> preflight(exchange);
            case "POST" -> post(exchange, inlet);
            default -> refuse(exchange, METHOD_NOT_ALLOWED);
        }
    }

    private void post(HttpExchange exchange, Inlet inlet) throws IOException {
        if (!showsToken(exchange.getRequestHeaders())) {
            refuse(exchange, FORBIDDEN);
            return;
        }
        send(exchange, inlet.take(announced(exchange.getRequestHeaders()), exchange.getRequestBody()));
    }

    /** Negative when the request does not say, or not in digits: then the inlet counts. */
    private static long announced(Headers headers) {
        return Optional.ofNullable(headers.getFirst("Content-Length"))
                .filter(length -> length.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    /** The standard's question before a request with our header (Fetch, CORS-preflight). */
    private static void preflight(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Methods", "POST");
        headers.set("Access-Control-Allow-Headers", TOKEN_HEADER + ", Content-Type");
        headers.set("Access-Control-Allow-Private-Network", "true");
        headers.set("Access-Control-Max-Age", String.valueOf(Limits.PREFLIGHT_SECONDS));
        exchange.sendResponseHeaders(NO_CONTENT, -1);
    }

    private void allowOrigin(Headers headers) {
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Vary", "Origin");
        headers.set("Cache-Control", "no-store");
    }

    private boolean fromKiosk(Headers headers) {
        return headers.getOrDefault("Origin", List.of()).equals(List.of(origin));
    }

    private boolean showsToken(Headers headers) {
        String shown = Optional.ofNullable(headers.getFirst(TOKEN_HEADER)).orElse("");
        return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever is refused keeps no connection: there are only so many. */
    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, -1);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.json().getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
