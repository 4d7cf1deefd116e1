package shikaku.town.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium with one page, driven over its DevTools protocol, whose camera shows a film that is given to it. */
final class Chromium implements AutoCloseable {
    static final String PROGRAM = "/usr/bin/chromium";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final Process process;
    private final WebSocket page;
    private int calls;

    /**
     * @param profile its folder, empty
     * @param film MJPEG: pictures one after the other, from the beginning again after the last
     */
    Chromium(Path profile, Path film) throws Exception {
        process = new ProcessBuilder(List.of(
                        PROGRAM,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + film,
                        "about:blank"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        page = http.newWebSocketBuilder()
                .buildAsync(page(port(profile)), new Ear())
                .join();
        call("Page.enable", Map.of());
    }

    void open(String address) throws Exception {
        call("Page.navigate", Map.of("url", address));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** What the expression comes to, as text; a promise is waited for. */
    String evaluate(String expression) throws Exception {
        JsonNode result = call(
                "Runtime.evaluate",
                Map.of("expression", "Promise.resolve(" + expression + ").then(String)", "awaitPromise", true));
        return result.at("/result/value").asString("");
    }

    void click(String selector) throws Exception {
        await("document.querySelector('" + selector + "') !== null && document.querySelector('[data-rests]') === null");
        evaluate("document.querySelector('" + selector + "').click()");
    }

    /** Until it is true. */
    void await(String expression) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate(expression).equals("true")) {
            if (System.nanoTime() > end) {
                throw new AssertionError(expression + " is not so; the page says: "
                        + evaluate("document.body.innerText.replace(/\\s+/g, ' ').slice(0, 600)"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        http.close();
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int call = ++calls;
        page.sendText(JSON.writeValueAsString(Map.of("id", call, "method", method, "params", parameters)), true)
                .join();
        while (true) {
            JsonNode answer = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("the browser says nothing to " + method);
            }
            if (answer.path("id").asInt() == call) {
                return answer.path("result");
            }
        }
    }

    private URI page(int port) throws Exception {
        String list = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        for (JsonNode each : JSON.readTree(list)) {
            if (each.path("type").asString().equals("page")) {
                return URI.create(each.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new IOException("the browser has no page");
    }

    private int port(Path profile) throws Exception {
        Path told = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(told) || Files.readAllLines(told).size() < 2) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("the browser does not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Integer.parseInt(Files.readAllLines(told).getFirst());
    }

    /** Messages come in parts. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                heard.add(JSON.readTree(parts.toString()));
                parts.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, part, last);
        }
    }
}
