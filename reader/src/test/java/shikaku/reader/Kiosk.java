package shikaku.reader;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The kiosk page's requests to the reader's door. */
record Kiosk(HttpClient client, int port, String token, String origin) {
    static final String ORIGIN = "http://kiosk.clinic-1.localhost:8543";

    Kiosk(int port, String token) {
        this(HttpClient.newHttpClient(), port, token, ORIGIN);
    }

    Kiosk withToken(String other) {
        return new Kiosk(client, port, other, origin);
    }

    Kiosk withOrigin(String other) {
        return new Kiosk(client, port, token, other);
    }

    HttpResponse<String> pin(String typed) throws IOException, InterruptedException {
        return send("POST", "/pin", typed);
    }

    HttpResponse<String> number(String typed) throws IOException, InterruptedException {
        return send("POST", "/number", typed);
    }

    HttpResponse<String> frame(byte[] jpeg) throws IOException, InterruptedException {
        return send("POST", "/frame", BodyPublishers.ofByteArray(jpeg));
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Origin", origin)
                .header(DoorHandler.TOKEN_HEADER, token)
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
