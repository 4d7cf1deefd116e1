package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Arrow;

/** The board counts what programs report, and nothing else. */
class ArrowBoardTest {
    private static final String EVENTS = """
            :

            id: 1
            data: {"number":1,"arrow":"④′","place":"terminal-higashi","time":"2026-11-24T00:00:00Z"}

            id: 2
            data: {"number":2,"arrow":"⑪","place":"nowhere","time":"2026-11-24T00:00:00Z"}

            """;

    @Test
    void an_arrow_is_counted_and_told_and_an_unknown_one_is_neither() throws Exception {
        HttpServer program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/figure/events", exchange -> {
            byte[] body = EVENTS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body);
            // The stream stays open, as a real one does.
            exchange.getResponseBody().flush();
        });
        program.start();
        BlockingQueue<ArrowBoard.Travelled> told = new LinkedBlockingQueue<>();
        try (HttpClient http = HttpClient.newHttpClient();
                ArrowBoard board = new ArrowBoard(http)) {
            board.watch(told::add);
            board.follow(URI.create("http://127.0.0.1:" + program.getAddress().getPort() + "/figure/events"));
            assertThat(told.poll(60, TimeUnit.SECONDS))
                    .isEqualTo(new ArrowBoard.Travelled(Arrow.A4_CHECK, "terminal-higashi"));
            assertThat(board.counts()).containsExactly(java.util.Map.entry(Arrow.A4_CHECK, 1));
            program.stop(0);
        }
    }
}
