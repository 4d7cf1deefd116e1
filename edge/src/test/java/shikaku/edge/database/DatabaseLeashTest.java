package shikaku.edge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server does not outlive the program that was killed. */
class DatabaseLeashTest {
    private final Process server;

    DatabaseLeashTest() throws IOException {
        // Whoever runs the tests in the background of a shell ignores the interrupt, and children would, too;
        // PostgreSQL never does.
        server = new ProcessBuilder("env", "--default-signal=INT", "sleep", "600").start();
    }

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    @Test
    void when_the_pipe_breaks_the_server_ends() throws Exception {
        DatabaseLeash.on(server.pid()).broken();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_leash_taken_off_in_order_ends_nobody() throws Exception {
        DatabaseLeash leash = DatabaseLeash.on(server.pid());
        leash.close();
        assertThat(server.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
    }
}
