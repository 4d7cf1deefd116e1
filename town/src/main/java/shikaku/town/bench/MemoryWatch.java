package shikaku.town.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The most memory that a process held while it was watched, looked at a few times a second: VmRSS of Linux. */
final class MemoryWatch implements AutoCloseable {
    private final Path status;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory").factory());
    private volatile double most;

    MemoryWatch(long pid) throws IOException {
        this.status = Path.of("/proc", Long.toString(pid), "status");
        this.most = megabytes();
        looks.scheduleWithFixedDelay(this::look, 0, Limits.MEMORY_LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** In megabytes. */
    double most() {
        return most;
    }

    private void look() {
        try {
            most = Math.max(most, megabytes());
        } catch (IOException ended) {
            looks.shutdown();
        }
    }

    private double megabytes() throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the process has ended"));
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
