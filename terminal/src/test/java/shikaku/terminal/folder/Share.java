package shikaku.terminal.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** The three folders as a receipt computer uses them: it writes elsewhere and moves in, and takes away what it has read. */
final class Share {
    /** Bounds that no test comes near to. */
    static final AsideSettings MUCH = new AsideSettings(Duration.ofDays(7), 500, DataSize.ofGigabytes(1));

    final Path req;
    final Path res;
    final Path face;
    private final Path elsewhere;

    Share(Path root) throws IOException {
        req = Files.createDirectories(root.resolve("req"));
        res = Files.createDirectories(root.resolve("res"));
        face = Files.createDirectories(root.resolve("face"));
        elsewhere = Files.createDirectories(root.resolve("elsewhere"));
    }

    void put(String name, String text) throws IOException {
        Path written = Files.writeString(elsewhere.resolve(name), text);
        Files.move(written, req.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The answer, taken out of its folder. */
    Optional<String> fetch(Path folder, String name) throws IOException {
        try {
            String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
            Files.delete(folder.resolve(name));
            return Optional.of(text);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    /** What stands in a folder for everybody to see. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What lies aside. */
    static List<Path> aside(Path req) {
        try (Stream<Path> files = Files.walk(Files.createDirectories(req.resolve("aside")))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What we keep beside it. */
    static List<String> beside(Path folder) {
        while (true) {
            try {
                return besideNow(folder);
            } catch (UncheckedIOException goneWhileWeLooked) {
                // So it is looked at again.
            }
        }
    }

    private static List<String> besideNow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.equals(file.getParent()))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
