package shikaku.terminal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is left of bytes in the files of a store: the database, its log and shared memory, the keys, and what was put into the temporary folder meanwhile. */
final class Residue {
    private final Path folder;
    private final FileTime begun;

    Residue(Path folder) throws IOException {
        this.folder = folder;
        this.begun = Files.getLastModifiedTime(folder);
    }

    /** Which of these words stand in any of them, as SQLite writes texts (UTF-8). */
    List<String> of(List<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            if (of(word.getBytes(StandardCharsets.UTF_8))) {
                found.add(word);
            }
        }
        return found;
    }

    boolean of(byte[] bytes) throws IOException {
        for (Path file : files()) {
            try {
                if (within(Files.readAllBytes(file), bytes)) {
                    return true;
                }
            } catch (NoSuchFileException goneMeanwhile) {
                // Somebody else's temporary file.
            }
        }
        return false;
    }

    private List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> own = Files.walk(folder)) {
            own.filter(Files::isRegularFile).forEach(all::add);
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> others = Files.list(temporary)) {
            others.filter(Files::isRegularFile).filter(this::isRecent).forEach(all::add);
        }
        return all;
    }

    private boolean isRecent(Path file) {
        try {
            return Files.getLastModifiedTime(file).compareTo(begun) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether these bytes stand one after the other in those. */
    static boolean within(byte[] all, byte[] bytes) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
