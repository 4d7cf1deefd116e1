package shikaku.town.traces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Files under a folder: stores, logs, and what somebody may have left in a temporary directory. */
public final class StoredFiles {
    private StoredFiles() {}

    /**
     * Looks through all that were written since.
     *
     * @param name for people
     * @param since only files changed then or later; what is older cannot hold anything of the visit
     * @param without folders that are not looked into
     */
    public static Looked look(String name, Path root, Instant since, Predicate<Path> without, Search search) {
        Set<Trace> found = EnumSet.noneOf(Trace.class);
        long[] bytes = {0};
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return without.test(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean recent = !attributes.lastModifiedTime().toInstant().isBefore(since);
                if (attributes.isRegularFile() && recent) {
                    bytes[0] += file(file, search, found);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Looked(name, bytes[0], found);
    }

    /** A file that is taken away meanwhile leaves nothing. */
    private static long file(Path file, Search search, Set<Trace> found) {
        try (InputStream stream = Files.newInputStream(file)) {
            return search.in(stream, found);
        } catch (IOException gone) {
            return 0;
        }
    }
}
