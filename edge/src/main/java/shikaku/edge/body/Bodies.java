package shikaku.edge.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bodies of the requests under way, so that no number of slow or large ones takes a program's memory: every body has a deadline, those
 * larger than what is free have places, and no client has more places than its share. For many threads.
 */
public final class Bodies {
    private static final int BUFFER = 16 * 1024;

    private final BodyLimits limits;
    private final InstantSource clock;
    private final Places places;

    /** @param clock the real one */
    public Bodies(BodyLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.places = new Places(limits.places(), limits.each());
    }

    /**
     * The body that comes by this stream.
     *
     * @param whose names the client, such as the subject of its certificate
     */
    public Coming of(InputStream stream, Object whose) {
        return new Coming(stream, whose);
    }

    /** One request's body; a large one has its place until the request is answered, because what is read from it is larger still. */
    public final class Coming implements AutoCloseable {
        private final InputStream stream;
        private final Object whose;
        private boolean placed;

        private Coming(InputStream stream, Object whose) {
            this.stream = stream;
            this.whose = whose;
        }

        /**
         * Reads it, but not more than {@code most} bytes. To be called once.
         *
         * @throws IOException when it breaks off
         */
        public Body read(int most) throws IOException {
            try {
                return read(new byte[Math.min(most, limits.free())], most);
            } catch (SocketTimeoutException silence) {
                return new Body.TooSlow();
            }
        }

        private Body read(byte[] first, int most) throws IOException {
            Instant deadline = clock.instant().plus(limits.deadline());
            byte[] buffer = first;
            int length = 0;
            while (length < most) {
                Optional<Body.Missing> refused = length == buffer.length ? takePlace() : Optional.empty();
                if (refused.isPresent()) {
                    return refused.get();
                }
                buffer = length == buffer.length ? Arrays.copyOf(buffer, most) : buffer;
                int more = stream.read(buffer, length, buffer.length - length);
                if (more < 0) {
                    break;
                }
                if (!clock.instant().isBefore(deadline)) {
                    return new Body.TooSlow();
                }
                length += more;
            }
            return new Body.Read(length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
        }

        /**
         * Copies it as it comes, but not more than {@code most} bytes, which may be more than memory has. It takes a place however small it
         * is. To be called once instead of {@link #read}.
         *
         * @param file where it goes
         * @return why it is not there; empty when it is
         * @throws IOException when it breaks off
         * @throws UncheckedIOException when the file fails
         */
        public Optional<Body.Missing> copy(OutputStream file, long most) throws IOException {
            Optional<Body.Missing> refused = takePlace();
            if (refused.isPresent()) {
                return refused;
            }
            try {
                return copied(file, most, clock.instant().plus(limits.deadline()));
            } catch (SocketTimeoutException silence) {
                return Optional.of(new Body.TooSlow());
            }
        }

        private Optional<Body.Missing> copied(OutputStream file, long most, Instant deadline) throws IOException {
            byte[] buffer = new byte[BUFFER];
            long left = most;
            while (left > 0) {
                int more = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (more < 0) {
                    break;
                }
                if (!clock.instant().isBefore(deadline)) {
                    return Optional.of(new Body.TooSlow());
                }
                write(file, buffer, more);
                left -= more;
            }
            return Optional.empty();
        }

        private static void write(OutputStream file, byte[] bytes, int length) {
            try {
                file.write(bytes, 0, length);
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }

        private Optional<Body.Missing> takePlace() {
            Optional<Body.Missing> refused = places.take(whose);
            placed = refused.isEmpty();
            return refused;
        }

        @Override
        public void close() {
            if (placed) {
                placed = false;
                places.giveBack(whose);
            }
        }
    }
}
