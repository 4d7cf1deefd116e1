package shikaku.edge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final int FREE = 32;
    private static final int MOST = 1_000;
    private static final List<String> CLIENTS = List.of("first", "second");

    private Instant now = Instant.parse("2026-11-20T01:00:00Z");
    private final InstantSource clock = () -> now;
    private final BodyLimits limits = new BodyLimits(FREE, 4, 2, Duration.ofSeconds(20));
    private final Bodies bodies = new Bodies(limits, clock);

    private Bodies.Coming body(int length, String whose) {
        return bodies.of(new ByteArrayInputStream(new byte[length]), whose);
    }

    private static int length(Bodies.Coming body) throws IOException {
        return switch (body.read(MOST)) {
            case Body.Read(var bytes) -> bytes.length;
            case Body.TooSlow _, Body.ShareTaken _, Body.NoPlace _ -> throw new AssertionError("refused");
        };
    }

    private void take(String whose, int places) throws IOException {
        for (int i = 0; i < places; i++) {
            assertThat(length(body(2 * FREE, whose))).isEqualTo(2 * FREE);
        }
    }

    @Test
    void a_body_is_read_as_it_is_and_no_further_than_asked() throws Exception {
        for (int length : new int[] {0, 1, FREE, FREE + 1, MOST}) {
            try (var body = body(length, "x")) {
                assertThat(length(body)).isEqualTo(length);
            }
        }
        try (var tooLarge = body(MOST + 1, "x")) {
            assertThat(length(tooLarge)).isEqualTo(MOST);
        }
    }

    @Test
    void a_body_that_no_memory_holds_is_copied_as_it_comes_and_no_further_than_asked() throws Exception {
        for (int length : new int[] {0, 1, MOST, MOST + 1}) {
            var file = new ByteArrayOutputStream();
            try (var body = body(length, "x")) {
                assertThat(body.copy(file, MOST)).isEmpty();
            }
            assertThat(file.size()).isEqualTo(Math.min(length, MOST));
        }
    }

    @Test
    void a_copied_body_has_its_place_and_its_deadline_and_a_full_disk_is_not_its_senders_fault() throws Exception {
        var file = new ByteArrayOutputStream();
        for (int place = 0; place < limits.each(); place++) {
            assertThat(body(1, "first").copy(file, MOST)).isEmpty();
        }
        assertThat(body(1, "first").copy(file, MOST)).contains(new Body.ShareTaken());
        var slow = new InputStream() {
            @Override
            public int read() {
                now = now.plus(limits.deadline());
                return 'x';
            }
        };
        assertThat(bodies.of(slow, "second").copy(file, MOST)).contains(new Body.TooSlow());
        var full = new OutputStream() {
            @Override
            public void write(int data) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> body(1, "second").copy(full, MOST)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void of_many_large_bodies_at_once_some_are_read_and_the_next_finds_no_place() throws Exception {
        for (String client : CLIENTS) {
            take(client, limits.each());
        }

        assertThat(body(2 * FREE, "third").read(MOST)).isEqualTo(new Body.NoPlace());
    }

    @Test
    void one_client_has_its_share_of_the_places_and_the_others_have_theirs() throws Exception {
        take("first", limits.each());

        assertThat(body(2 * FREE, "first").read(MOST)).isEqualTo(new Body.ShareTaken());
        take("second", limits.each());
    }

    @Test
    void small_bodies_are_read_however_many_large_ones_there_are() throws Exception {
        for (String client : CLIENTS) {
            take(client, limits.each());
        }

        assertThat(body(2 * FREE, "first").read(FREE)).isInstanceOf(Body.Read.class);
        assertThat(length(body(FREE - 1, "first"))).isEqualTo(FREE - 1);
    }

    @Test
    void where_nothing_is_free_every_body_has_a_place() throws Exception {
        var strict = new Bodies(new BodyLimits(0, 2, 1, Duration.ofSeconds(20)), clock);
        var first = strict.of(new ByteArrayInputStream(new byte[1]), "x");

        assertThat(length(first)).isOne();
        assertThat(strict.of(new ByteArrayInputStream(new byte[1]), "x").read(MOST))
                .isEqualTo(new Body.ShareTaken());
        first.close();
        assertThat(length(strict.of(new ByteArrayInputStream(new byte[1]), "x")))
                .isOne();
    }

    @Test
    void an_answered_request_gives_its_place_back_once() throws Exception {
        for (int i = 0; i < 2 * limits.places(); i++) {
            try (var body = body(2 * FREE, "first");
                    var refused = bodies.of(dripping(limits.deadline()), "first")) {
                assertThat(length(body)).isEqualTo(2 * FREE);
                assertThat(refused.read(MOST)).isEqualTo(new Body.TooSlow());
                body.close();
            }
        }
        take("first", limits.each());
        assertThat(body(2 * FREE, "first").read(MOST)).isEqualTo(new Body.ShareTaken());
    }

    @Test
    void a_body_that_drips_is_refused_at_its_deadline_however_regular_the_drops() throws Exception {
        Instant begun = now;

        assertThat(bodies.of(dripping(Duration.ofSeconds(1)), "x").read(MOST)).isEqualTo(new Body.TooSlow());
        assertThat(now).isEqualTo(begun.plus(limits.deadline()));
    }

    @Test
    void a_body_that_falls_silent_is_refused_and_one_that_breaks_off_is_its_callers_affair() throws Exception {
        assertThat(bodies.of(failing(new SocketTimeoutException()), "x").read(MOST))
                .isEqualTo(new Body.TooSlow());
        assertThatThrownBy(() -> bodies.of(failing(new IOException()), "x").read(MOST))
                .isInstanceOf(IOException.class);
    }

    @Test
    void limits_that_let_one_client_have_everything_are_none() {
        assertThatThrownBy(() -> new BodyLimits(0, 4, 4, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
    }

    /** One byte each time. */
    private InputStream dripping(Duration pause) {
        return new InputStream() {
            @Override
            public int read() {
                now = now.plus(pause);
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                into[offset] = (byte) read();
                return 1;
            }
        };
    }
}
