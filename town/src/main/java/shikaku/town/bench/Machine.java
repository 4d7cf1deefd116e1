package shikaku.town.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What figures were measured on; without it they mean nothing. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** This one, in a line. */
    static String line() {
        return "%s, %d processors, %s %s %s, Java %s"
                .formatted(
                        model().orElse("unknown processor"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }

    private static Optional<String> model() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return model(lines);
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    /** From the lines of Linux's {@code /proc/cpuinfo}; some processors do not tell. */
    static Optional<String> model(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
