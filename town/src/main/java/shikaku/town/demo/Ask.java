package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks one of the programs and waits; anything but 200 is a broken demo and says so in one sentence. */
final class Ask {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Ask() {}

    static byte[] get(HttpClient http, URI address) {
        return send(http, HttpRequest.newBuilder(address).GET());
    }

    static byte[] post(HttpClient http, URI address, String type, byte[] body) {
        return send(
                http,
                HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] send(HttpClient http, HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = http.send(asked, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(asked.uri() + " answers " + answer.statusCode() + ": "
                        + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(asked.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
