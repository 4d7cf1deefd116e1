package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Whether a question lies unread at a port of this machine. Of a program that stands still, the kernel's own table says that somebody has asked it
 * and is waiting: no program needs a hook for that.
 *
 * @param tables {@code /proc/net/tcp} and {@code /proc/net/tcp6}
 */
record UnreadQuestion(List<Path> tables) {
    private static final int LOOKS = 500;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    /** A listening socket counts its waiting connections in the same column; only an established one holds a question. */
    private static final String ESTABLISHED = "01";

    private static final int QUEUES = 4;

    static UnreadQuestion onThisMachine() {
        return new UnreadQuestion(List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6")));
    }

    /** Waits until one lies there. */
    void await(int port) {
        for (int look = 0; look < LOOKS; look++) {
            if (liesAt(port)) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException("nobody asks at port " + port);
    }

    boolean liesAt(int port) {
        String local = ":%04X".formatted(port);
        return tables.stream()
                .filter(Files::exists)
                .flatMap(UnreadQuestion::lines)
                .map(line -> line.strip().split("\\s+", -1))
                .anyMatch(columns -> columns.length > QUEUES
                        && columns[LOCAL_ADDRESS].endsWith(local)
                        && columns[STATE].equals(ESTABLISHED)
                        && !columns[QUEUES].endsWith(":00000000"));
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
