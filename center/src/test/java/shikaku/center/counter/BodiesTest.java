package shikaku.center.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.center.fake.FakeClock;
import shikaku.message.Reason;

class BodiesTest {
    private static final int SMALL = Limits.TERMINAL_MESSAGE_BYTES;
    private static final int MOST = Limits.REGISTRATION_BYTES + 1;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-20T01:00:00Z"));
    private final Bodies bodies = new Bodies(clock);

    private Bodies.Coming body(int length) {
        return bodies.of(new ByteArrayInputStream(new byte[length]));
    }

    private void fillAllPlaces() {
        IntStream.range(0, Limits.LARGE_BODIES_AT_ONCE)
                .forEach(i -> assertThat(length(body(2 * SMALL))).isEqualTo(2 * SMALL));
    }

    private static int length(Bodies.Coming body) {
        return switch (body.read(MOST)) {
            case Checked.Passed<byte[]>(var bytes) -> bytes.length;
            case Checked.Refused<byte[]>(var reason) -> throw new AssertionError(reason);
        };
    }

    @Test
    void a_body_is_read_as_it_is_and_no_further_than_asked() {
        assertThat(length(body(0))).isZero();
        assertThat(length(body(SMALL))).isEqualTo(SMALL);
        try (var large = body(SMALL + 2)) {
            assertThat(length(large)).isEqualTo(SMALL + 2);
        }
        try (var tooLarge = body(MOST + 1)) {
            assertThat(length(tooLarge)).isEqualTo(MOST);
        }
    }

    @Test
    void of_many_large_bodies_at_once_some_are_read_and_the_next_hears_that_the_center_is_busy() {
        fillAllPlaces();

        assertThat(body(2 * SMALL).read(MOST)).isEqualTo(Checked.refused(Reason.CENTER_BUSY));
    }

    @Test
    void whatever_a_terminal_sends_is_read_however_many_large_bodies_there_are() {
        fillAllPlaces();

        assertThat(body(2 * SMALL).read(SMALL + 1)).isInstanceOf(Checked.Passed.class);
        assertThat(length(body(SMALL))).isEqualTo(SMALL);
    }

    @Test
    void an_answered_request_gives_its_place_back_once() {
        for (int i = 0; i < 2 * Limits.LARGE_BODIES_AT_ONCE; i++) {
            try (var body = body(2 * SMALL);
                    var refused = bodies.of(dripping(Limits.BODY_WAIT))) {
                assertThat(length(body)).isEqualTo(2 * SMALL);
                assertThat(refused.read(MOST)).isInstanceOf(Checked.Refused.class);
                body.close();
            }
        }
        fillAllPlaces();
        assertThat(body(2 * SMALL).read(MOST)).isEqualTo(Checked.refused(Reason.CENTER_BUSY));
    }

    @Test
    void a_body_that_drips_is_refused_at_its_deadline_however_regular_the_drops() {
        Instant begun = clock.instant();

        assertThat(bodies.of(dripping(Duration.ofSeconds(1))).read(MOST))
                .isEqualTo(Checked.refused(Reason.MESSAGE_TOO_SLOW));
        assertThat(clock.instant()).isEqualTo(begun.plus(Limits.BODY_WAIT));
    }

    @Test
    void a_body_that_falls_silent_is_refused() {
        var silent = new InputStream() {
            @Override
            public int read() throws SocketTimeoutException {
                throw new SocketTimeoutException();
            }
        };

        assertThat(bodies.of(silent).read(MOST)).isEqualTo(Checked.refused(Reason.MESSAGE_TOO_SLOW));
    }

    /** One byte each time. */
    private InputStream dripping(Duration pause) {
        return new InputStream() {
            @Override
            public int read() {
                clock.advance(pause);
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
