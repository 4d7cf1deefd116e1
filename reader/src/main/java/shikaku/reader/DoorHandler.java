package shikaku.reader;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.message.reader.ReaderAnswer;

/** What the door does with one request. Refusals say little; digits are read only from the right page with the right token. */
final class DoorHandler implements HttpHandler {
    /** The header with the token of {@code Ready}. */
    static final String TOKEN_HEADER = "Shikaku-Token";

    private static final int NO_CONTENT = 204;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;

    private final String origin;
    private final byte[] token;
    private final Map<String, Pad> pads;

    DoorHandler(String origin, String token, Map<String, Pad> pads) {
        this.origin = origin;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
        this.pads = Map.copyOf(pads);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Pad> pad =
                    Optional.ofNullable(pads.get(exchange.getRequestURI().toString()));
            if (pad.isEmpty()) {
                refuse(exchange, NOT_FOUND);
            } else if (!fromKiosk(exchange.getRequestHeaders())) {
                refuse(exchange, FORBIDDEN);
            } else {
                allowOrigin(exchange.getResponseHeaders());
                answer(exchange, pad.get());
            }
        }
    }

    private void answer(HttpExchange exchange, Pad pad) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "OPTIONS" -> preflight(exchange);
            case "POST" -> post(exchange, pad);
            default -> refuse(exchange, METHOD_NOT_ALLOWED);
        }
    }

    private void post(HttpExchange exchange, Pad pad) throws IOException {
        if (!showsToken(exchange.getRequestHeaders())) {
            refuse(exchange, FORBIDDEN);
            return;
        }
        Optional<ReaderAnswer> answer = entered(pad, exchange.getRequestBody());
        int status = answer.map(DoorWord::status).orElse(CONFLICT);
        send(exchange, status, answer.map(DoorWord::json).orElse(DoorWord.NOT_NOW));
    }

    /** Reads into an array of our own: the one that {@code readNBytes(int)} collects in would keep the digits, and only its copy be wiped. */
    static Optional<ReaderAnswer> entered(Pad pad, InputStream request) throws IOException {
        byte[] read = new byte[pad.digits() + 1];
        byte[] digits = {};
        try {
            digits = Arrays.copyOf(read, request.readNBytes(read, 0, read.length));
            return pad.taking().apply(digits);
        } finally {
            Arrays.fill(read, (byte) 0);
            Arrays.fill(digits, (byte) 0);
        }
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

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
