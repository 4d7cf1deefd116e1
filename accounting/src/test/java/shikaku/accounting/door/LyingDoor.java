package shikaku.accounting.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shikaku.accounting.Oqs;

/** A terminal's door that lies on command. */
final class LyingDoor implements AutoCloseable {
    /** What it does with a request. */
    interface Lie {
        void tell(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = new ArrayList<>();
    final List<String> settled = new ArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Lie lie = status(204);

    LyingDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void tells(Lie next) {
        lie = next;
    }

    static Lie status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Lie status(int status, byte[] document) {
        return exchange -> {
            exchange.sendResponseHeaders(status, document.length);
            exchange.getResponseBody().write(document);
        };
    }

    static Lie ofStore(String name, int status) {
        return exchange -> {
            exchange.getResponseHeaders().set("Shikaku-Store", name);
            exchange.getResponseHeaders().set("Shikaku-Delivery", "1");
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static Lie result(String number, byte[] document) {
        return exchange -> {
            exchange.getResponseHeaders().set("Shikaku-Store", Oqs.STORE.text());
            exchange.getResponseHeaders().set("Shikaku-Delivery", number);
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
        };
    }

    /** Headers at once, then one byte, and no end. */
    Lie drip() {
        return exchange -> {
            exchange.getResponseHeaders().set("Shikaku-Store", Oqs.STORE.text());
            exchange.getResponseHeaders().set("Shikaku-Delivery", "1");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            awaitClose();
        };
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String store = exchange.getRequestHeaders().getFirst("Shikaku-Store");
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                    + (body.isEmpty() ? "" : " " + body)
                    + (store == null ? "" : " " + store));
            settled.add(
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Shikaku-Visits-Settled"), ""));
            lie.tell(exchange);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
