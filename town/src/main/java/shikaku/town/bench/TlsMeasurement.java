package shikaku.town.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/**
 * The line to the center alone: a request for nothing, which the center refuses at its door, once over a new connection and once over the one
 * that is there then. The difference is TCP and the full handshake with both certificates.
 *
 * @param newLine a client without connections and without TLS sessions
 * @param center its address
 */
record TlsMeasurement(Supplier<HttpClient> newLine, URI center) implements Measurement {
    private static final int SERVER_ERROR = 500;

    @Override
    public void once(int run, Laps laps) throws Exception {
        try (HttpClient line = newLine.get()) {
            laps.time(Lap.TLS_COLD, () -> ask(line));
            laps.time(Lap.TLS_KEPT, () -> ask(line));
        }
    }

    private int ask(HttpClient line) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(center).timeout(Limits.ANSWER).GET().build();
        HttpResponse<Void> answer = line.send(request, BodyHandlers.discarding());
        if (answer.statusCode() >= SERVER_ERROR) {
            throw new IllegalStateException("the center answers " + answer.statusCode());
        }
        return answer.statusCode();
    }
}
