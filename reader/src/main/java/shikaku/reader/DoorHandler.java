package shikaku.reader;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shikaku.message.Reason;

/**
 * What the door does with one request. A body is read only from the right page with the right token, and only when the door was asked by its own name: a foreign
 * name that leads here is another page's (DNS rebinding). Whoever is refused is told why, and the terminal hears that it happened.
 */
final class DoorHandler implements HttpHandler {
    /** The header with the token of {@code Ready}. */
    static final String TOKEN_HEADER = "Shikaku-Token";

    private static final int NO_CONTENT = 204;
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");

    private final String origin;
    private final byte[] token;
    private final Map<String, Inlet> inlets;
    private final RefusedAtDoor refusals;

    DoorHandler(String origin, String token, Map<String, ? extends Inlet> inlets, RefusedAtDoor refusals) {
        this.origin = origin;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.inlets = Map.copyOf(inlets);
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Inlet> inlet =
                    Optional.ofNullable(inlets.get(exchange.getRequestURI().toString()));
            if (!byItsName(exchange)) {
                refuse(exchange, Reply.refused(Reply.MISDIRECTED, Reason.PAGE_NOT_ALLOWED));
            } else if (inlet.isEmpty()) {
                refuse(exchange, Reply.refused(Reply.NOT_FOUND, Reason.PAGE_NOT_FOUND));
            } else if (!fromKiosk(exchange.getRequestHeaders())) {
                refuse(exchange, Reply.refused(Reply.FORBIDDEN, Reason.PAGE_NOT_ALLOWED));
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
            default -> refuse(exchange, Reply.refused(Reply.METHOD_NOT_ALLOWED, Reason.PAGE_NOT_FOUND));
        }
    }

    private void post(HttpExchange exchange, Inlet inlet) throws IOException {
        if (!showsToken(exchange.getRequestHeaders())) {
            refuse(exchange, Reply.refused(Reply.FORBIDDEN, Reason.PAGE_NOT_ALLOWED));
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

    private static boolean byItsName(HttpExchange exchange) {
        String port = ":" + exchange.getLocalAddress().getPort();
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1
                && NAMES.stream().anyMatch(name -> hosts.getFirst().equalsIgnoreCase(name + port));
    }

    private boolean fromKiosk(Headers headers) {
        return headers.getOrDefault("Origin", List.of()).equals(List.of(origin));
    }

    private boolean showsToken(Headers headers) {
        String shown = Optional.ofNullable(headers.getFirst(TOKEN_HEADER)).orElse("");
        return MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever is refused keeps no connection: there are only so many. */
    private void refuse(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        send(exchange, reply);
    }

    /** A refusal is counted before its answer, whether or not anybody stays to hear it. */
    private void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.refused().ifPresent(refusals::add);
        byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        // Closed before the rest of a body is waited for, or whoever announced one too large never hears why.
        try (OutputStream answer = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : bytes.length);
            if (!bodiless) {
                answer.write(bytes);
            }
        } catch (IOException gone) {
            // Whoever asked does not wait for the answer; it is no refusal.
        }
    }
}
