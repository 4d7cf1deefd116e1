package shikaku.network.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * 迷子: threads of this process that stand in another network than the process. A thread begins where the one stood that made it, so whatever {@link Namespace#run}'s
 * work has started (a pool, an HTTP client, the JDK's own threads under virtual ones) stays there for good, and opens sockets in the wrong network for others.
 */
public final class Astray {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private static final Path SELF = Path.of("/proc/self");

    private Astray() {}

    /**
     * Those that do not come home: each by its number, its name as the kernel has it (15 letters) and its network.
     *
     * @param patience for threads of {@link Namespace#run} that are about to
     */
    public static List<String> threads(Duration patience) {
        long begun = System.nanoTime();
        List<String> found = now();
        while (!found.isEmpty() && System.nanoTime() - begun < patience.toNanos()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            found = now();
        }
        return found;
    }

    private static List<String> now() {
        try (Stream<Path> threads = Files.list(SELF.resolve("task"))) {
            Path home = network(SELF);
            return threads.flatMap(each -> elsewhere(each, home).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> elsewhere(Path thread, Path home) {
        try {
            Path network = network(thread);
            return network.equals(home)
                    ? Optional.empty()
                    : Optional.of("%s %s in %s"
                            .formatted(
                                    thread.getFileName(),
                                    Files.readString(thread.resolve("comm")).strip(),
                                    network));
        } catch (IOException ended) {
            // Its files went with it, be it between the opening of one and its reading.
            return Optional.empty();
        }
    }

    /** Such as {@code net:[4026531840]}. */
    private static Path network(Path task) throws IOException {
        return Files.readSymbolicLink(task.resolve("ns/net"));
    }
}
