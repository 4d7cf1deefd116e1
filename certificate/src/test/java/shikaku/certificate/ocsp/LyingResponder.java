package shikaku.certificate.ocsp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import shikaku.certificate.Limits;
import shikaku.certificate.TestJpki;

/** A responder that tells the truth until it is told to lie, over real HTTP on the loopback. */
final class LyingResponder implements AutoCloseable {
    private final HttpServer server;
    private final Statements statements;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<Lie> lie = Optional.empty();

    LyingResponder(TestJpki jpki) {
        statements = new Statements(jpki);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ocsp", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ocsp");
    }

    Statements statements() {
        return statements;
    }

    void tell(Lie wanted) {
        lie = Optional.of(wanted);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = new OCSPReq(exchange.getRequestBody().readAllBytes());
            if (lie.equals(Optional.of(Lie.LATE))) {
                waitUntilClosed();
                return;
            }
            var body = body(question);
            exchange.getResponseHeaders().set("Content-Type", contentType());
            exchange.getResponseHeaders().set("Location", "/ocsp");
            exchange.sendResponseHeaders(status(), body.length == 0 ? -1 : body.length);
            send(exchange, body);
        }
    }

    private void send(HttpExchange exchange, byte[] body) throws IOException {
        var half = body.length / 2;
        exchange.getResponseBody().write(body, 0, half);
        if (lie.equals(Optional.of(Lie.LATE_BODY))) {
            exchange.getResponseBody().flush();
            waitUntilClosed();
        }
        exchange.getResponseBody().write(body, half, body.length - half);
    }

    private void waitUntilClosed() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] body(OCSPReq question) throws IOException {
        return switch (lie.orElse(null)) {
            case null -> statements.truth(question);
            case GARBAGE ->
                "<html>Please sign in to the hotel's network</html>"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            case EMPTY -> new byte[0];
            case OVERSIZE -> new byte[Limits.OCSP_ANSWER_BYTES + 1];
            case TRY_LATER -> Statements.refusal(OCSPResp.TRY_LATER);
            case UNAUTHORIZED -> Statements.refusal(OCSPResp.UNAUTHORIZED);
            case Lie other -> statements.lie(other, question);
        };
    }

    private String contentType() {
        return lie.equals(Optional.of(Lie.OTHER_CONTENT_TYPE)) ? "text/html" : "application/ocsp-response";
    }

    private int status() {
        return switch (lie.orElse(null)) {
            case HTTP_ERROR -> 503;
            case REDIRECT -> 307;
            case null, default -> 200;
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
