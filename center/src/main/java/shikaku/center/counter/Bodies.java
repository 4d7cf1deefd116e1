package shikaku.center.counter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.message.Reason;

/**
 * The bodies of the requests under way, so that no number of slow or large ones takes the center's memory: every body has a deadline, and
 * of those longer than any terminal's only {@link Limits#LARGE_BODIES_AT_ONCE} are in memory at a time. For many threads.
 */
public final class Bodies {
    private static final int SMALL = Limits.TERMINAL_MESSAGE_BYTES + 1;

    private final InstantSource clock;
    private final Semaphore places = new Semaphore(Limits.LARGE_BODIES_AT_ONCE);

    /** @param clock the real one */
    public Bodies(InstantSource clock) {
        this.clock = clock;
    }

    /** The body that comes by this stream. */
    public Coming of(InputStream stream) {
        return new Coming(stream);
    }

    /** One request's body; a large one has its place until the request is answered, because what is read from it is larger still. */
    public final class Coming implements Counter.Body, AutoCloseable {
        private final InputStream stream;
        private boolean placed;

        private Coming(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public Checked<byte[]> read(int most) {
            try {
                return read(new byte[Math.min(most, SMALL)], most);
            } catch (SocketTimeoutException silence) {
                return Checked.refused(Reason.MESSAGE_TOO_SLOW);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Checked<byte[]> read(byte[] first, int most) throws IOException {
            Instant deadline = clock.instant().plus(Limits.BODY_WAIT);
            byte[] buffer = first;
            int length = 0;
            while (length < most) {
                if (length == buffer.length && !takePlace()) {
                    return Checked.refused(Reason.CENTER_BUSY);
                }
                buffer = length == buffer.length ? Arrays.copyOf(buffer, most) : buffer;
                int more = stream.read(buffer, length, buffer.length - length);
                if (more < 0) {
                    break;
                }
                if (!clock.instant().isBefore(deadline)) {
                    return Checked.refused(Reason.MESSAGE_TOO_SLOW);
                }
                length += more;
            }
            return Checked.passed(length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
        }

        private boolean takePlace() {
            placed = places.tryAcquire();
            return placed;
        }

        @Override
        public void close() {
            if (placed) {
                placed = false;
                places.release();
            }
        }
    }
}
