package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 受付済みの要求: the folder beside {@code req} in which each taken request has its place until it is answered. */
final class TakenRequests {
    /** No name of a request. */
    private static final String UNREAD = ".unread";

    private static final String WAITS = ".waits";

    private final Path folder;

    TakenRequests(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Takes a file by one rename; empty when it is gone, or somebody holds it. */
    Optional<Claimed> take(Path file, FileName name) throws IOException {
        String id = UUID.randomUUID().toString();
        Path place = Files.createDirectory(folder.resolve(id));
        var claimed = new Claimed(place.resolve(file.getFileName()), id, name, false);
        try {
            Files.move(file, claimed.file(), StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(claimed);
        } catch (IOException goneOrHeld) {
            remove(place);
            return Optional.empty();
        }
    }

    /** Whatever lies here; a place that a kill left empty goes. One look at a time, by who takes. */
    List<Claimed> left() throws IOException {
        List<Claimed> left = new ArrayList<>();
        try (DirectoryStream<Path> places = Files.newDirectoryStream(folder, Claimed::isPlace)) {
            for (Path place : places) {
                left(place).ifPresent(left::add);
            }
        }
        return left;
    }

    private static Optional<Claimed> left(Path place) throws IOException {
        try {
            Optional<Claimed> request = Claimed.of(place);
            if (request.isEmpty()) {
                remove(place);
            }
            return request;
        } catch (NoSuchFileException movedOn) {
            // It was marked, or done, since its place was seen.
            return Optional.empty();
        }
    }

    /** Its answer is written: its place says so from here on. */
    static Claimed mark(Claimed request) throws IOException {
        Claimed marked = request.marked();
        Files.move(request.place(), marked.place(), StandardCopyOption.ATOMIC_MOVE);
        return marked;
    }

    /** Nobody understands it: its place says so from here on. */
    static void keep(Claimed request) throws IOException {
        Files.write(
                request.place().resolve(UNREAD),
                new byte[0],
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Where it stands since when a request waits. */
    static Path waits(Claimed request) {
        return request.place().resolve(WAITS);
    }

    /** Whether it is kept when its answer is where it belongs; so is whatever never was a request of ours. */
    static boolean isKept(Claimed request) {
        return RequestKind.of(request.name()).isEmpty()
                || Files.exists(request.place().resolve(UNREAD));
    }

    /** Nothing is left to do for it. */
    static void done(Claimed request) throws IOException {
        Files.deleteIfExists(request.file());
        remove(request.place());
    }

    private static void remove(Path place) throws IOException {
        try {
            Files.deleteIfExists(place.resolve(UNREAD));
            Files.deleteIfExists(place.resolve(WAITS));
            Files.deleteIfExists(place);
        } catch (DirectoryNotEmptyException somebodysFile) {
            // Nobody's request, and not ours to delete.
        }
    }
}
