package shikaku.network.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 取りこぼし: packets that the machine itself dropped for want of time ({@code /proc/net/softnet_stat}, the second number of a processor's line).
 * A packet lost so would look as if a router had refused it.
 */
record Backlog(long dropped) {
    private static final Path FILE = Path.of("/proc/net/softnet_stat");
    private static final int HEXADECIMAL = 16;

    static Backlog now() {
        try {
            return new Backlog(Files.readAllLines(FILE).stream()
                    .mapToLong(line -> Long.parseLong(line.split(" ")[1], HEXADECIMAL))
                    .sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
