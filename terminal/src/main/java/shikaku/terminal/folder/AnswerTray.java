package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 結果フォルダ {@code res} or {@code face}. An answer is written beside it, whole and on disk, and moved in by one rename. That its bytes are
 * still beside says that it was not moved yet; that they are not, that it was: so who starts again after a crash knows which.
 *
 * <p>An answer that nobody has fetched is never written over: the next one of the same name waits until it is gone. Nor is anything else
 * that bears the name of an answer.
 */
public final class AnswerTray {
    private static final String PREPARED = ".prepared";
    private static final String MARKED = ".marked";
    private static final String DRAFT = ".draft";

    private final Path folder;
    private final Path prepared;
    private final long zipOver;
    private final Duration patience;
    private final InstantSource clock;
    private final AtomicInteger givenUp = new AtomicInteger();

    /**
     * Opens it, and removes what a kill left half written.
     *
     * @param zipOver bytes of an answer that is not zipped
     * @param patience an answer that found no place for so long is removed: it is somebody's, and nobody comes for it
     * @param clock the machine's, because files carry its time
     */
    public AnswerTray(Path folder, long zipOver, Duration patience, InstantSource clock) throws IOException {
        this.folder = folder;
        this.zipOver = zipOver;
        this.patience = patience;
        this.clock = clock;
        this.prepared = Files.createDirectories(folder.resolve(PREPARED));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(prepared, AnswerTray::isDraft)) {
            for (Path draft : left) {
                Files.delete(draft);
            }
        }
    }

    private static boolean isDraft(Path file) {
        String name = file.getFileName().toString();
        return isFile(file) && (name.endsWith(DRAFT) || name.endsWith(DRAFT + ".zip"));
    }

    /** How an answer is written to a file. */
    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException, SQLException;
    }

    /** Writes the answer of this id so that a power cut does not lose it; a large one as an archive that holds it under its name. */
    void prepare(String id, FileName name, Writing writing) throws IOException, SQLException {
        Path draft = prepared.resolve(id + DRAFT);
        try {
            writing.to(draft);
            keep(id, Files.size(draft) > zipOver ? Zip.of(draft, name) : draft);
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(Zip.beside(draft));
        }
    }

    private void keep(String id, Path whole) throws IOException {
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, prepared(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** From here on the answer of this id is moved in and not made again. */
    void mark(String id) throws IOException {
        Files.createFile(marker(id));
    }

    /** It lies where it belongs, and that is on record. */
    void unmark(String id) throws IOException {
        Files.deleteIfExists(marker(id));
    }

    /** Every id that was marked and not unmarked. */
    List<String> marked() throws IOException {
        List<String> marked = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(prepared, "*" + MARKED)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                marked.add(name.substring(0, name.length() - MARKED.length()));
            }
        }
        return marked;
    }

    /** Whether an answer of this id is written and was not moved in. */
    boolean isPrepared(String id) {
        return Files.exists(prepared(id));
    }

    /** What came of moving an answer in. */
    enum Published {
        /** It lies under its name. */
        MOVED_IN,
        /** An answer of that name still waits to be fetched. */
        FORMER_NOT_FETCHED,
        /** A folder, a link or whatever else is no answer has the name, and nobody will fetch that. */
        PLACE_TAKEN,
        /** It waited for its place too long, and is removed. */
        GIVEN_UP
    }

    /** Moves it in under its name, unless something is there; from now on it waits to be fetched, however long it waited for its place. */
    synchronized Published publish(String id, FileName name) throws IOException {
        Path answer = folder.resolve((Zip.is(prepared(id)) ? name.zipped() : name).value());
        if (Files.exists(answer, LinkOption.NOFOLLOW_LINKS)) {
            return isGivenUp(id) ? Published.GIVEN_UP : inTheWay(answer);
        }
        Files.setLastModifiedTime(prepared(id), FileTime.from(clock.instant()));
        Files.move(prepared(id), answer, StandardCopyOption.ATOMIC_MOVE);
        return Published.MOVED_IN;
    }

    private static Published inTheWay(Path answer) {
        return isFile(answer) ? Published.FORMER_NOT_FETCHED : Published.PLACE_TAKEN;
    }

    private boolean isGivenUp(String id) throws IOException {
        Instant made = Files.getLastModifiedTime(prepared(id)).toInstant();
        boolean over = made.isBefore(clock.instant().minus(patience));
        if (over) {
            Files.delete(prepared(id));
            givenUp.incrementAndGet();
        }
        return over;
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes answers that nobody fetched since, and no other file; returns how many, with those that found no place. */
    int forget(Instant since) throws IOException {
        int forgotten = 0;
        for (Path file : waiting()) {
            Optional<Instant> written = written(file);
            if (written.isPresent() && written.get().isBefore(since) && Files.deleteIfExists(file)) {
                forgotten++;
            }
        }
        return forgotten + givenUp.getAndSet(0);
    }

    private List<Path> waiting() throws IOException {
        List<Path> waiting = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> isFile(file) && FileName.isOfAnswer(file))) {
            files.forEach(waiting::add);
        }
        return waiting;
    }

    private static Optional<Instant> written(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException fetchedMeanwhile) {
            return Optional.empty();
        }
    }

    private Path marker(String id) {
        return prepared.resolve(id + MARKED);
    }

    private Path prepared(String id) {
        return prepared.resolve(id);
    }
}
