package shikaku.town.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shikaku.domain.figure.Arrow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figure as it is travelled: opens every program's event stream, counts, and tells who watches. A program that was killed is followed again
 * once it is back. Counts only what a program itself reported; nothing is inferred from outcomes.
 */
final class ArrowBoard implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final JsonMapper JSON = new JsonMapper();

    /** One arrow travelled at one place. */
    record Travelled(Arrow arrow, String place) {}

    private final HttpClient http;
    private final Map<Arrow, Integer> counts = new EnumMap<>(Arrow.class);
    private final List<Consumer<Travelled>> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    ArrowBoard(HttpClient http) {
        this.http = http;
    }

    /** Follows the stream of one program until the board is closed. */
    void follow(URI stream) {
        Thread.ofVirtual().name("arrows of " + stream.getPort()).start(() -> {
            AtomicReference<String> heard = new AtomicReference<>("");
            while (open) {
                readUntilItEnds(stream, heard);
                pause();
            }
        });
    }

    void watch(Consumer<Travelled> watcher) {
        watchers.add(watcher);
    }

    void forget(Consumer<Travelled> watcher) {
        watchers.remove(watcher);
    }

    /** How often each arrow was travelled so far. */
    synchronized Map<Arrow, Integer> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        open = false;
    }

    /** @param heard the id of the last event, after which a stream goes on that was cut off: nothing is missed, and nothing counted twice */
    private void readUntilItEnds(URI stream, AtomicReference<String> heard) {
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", heard.get())
                .build();
        try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
            lines.takeWhile(line -> open).forEach(line -> read(line, heard));
        } catch (IOException | java.io.UncheckedIOException e) {
            // The program ended or is not up yet; the loop comes back.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    private void read(String line, AtomicReference<String> heard) {
        if (line.startsWith("id:")) {
            heard.set(line.substring("id:".length()).strip());
        } else if (line.startsWith("data:")) {
            note(JSON.readTree(line.substring("data:".length())));
        }
    }

    private void note(JsonNode event) {
        String sign = event.path("arrow").asString();
        Arrays.stream(Arrow.values())
                .filter(arrow -> arrow.sign().equals(sign))
                .map(arrow -> new Travelled(arrow, event.path("place").asString()))
                .forEach(this::count);
    }

    private void count(Travelled travelled) {
        synchronized (this) {
            counts.merge(travelled.arrow(), 1, Integer::sum);
        }
        watchers.forEach(watcher -> watcher.accept(travelled));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
