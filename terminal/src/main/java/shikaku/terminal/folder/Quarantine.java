package shikaku.terminal.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 隔離: what held a virus lies in a folder of the terminal's own, which no other machine and no other account reads, under the request's random name, for whoever examines it.
 * In the shared folder an empty file remains in its place, so that the request is answered like any other, after a crash too: a mark beside what is kept, and not in the
 * share, says what was found.
 */
public final class Quarantine {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UNFINISHED = "unfinished";
    private static final String STUB = ".stub";
    private static final String FOUND = ".found";
    /** One find is kept up to this part of all that may be kept: a huge one empties no quarantine. */
    private static final long PART = 4;

    private final Path folder;
    private final AsideSettings most;
    private final InstantSource clock;

    /**
     * @param folder made when it is first needed
     * @param most how many, how much and for how long; what is over it goes, the oldest first
     */
    public Quarantine(Path folder, AsideSettings most, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
    }

    /** Whether a find of so many bytes is kept but for its end. */
    boolean isCut(long bytes) {
        return bytes > mostOfOne();
    }

    private long mostOfOne() {
        return most.size().toBytes() / PART;
    }

    /** Moves its content here; killed at any point, it is found again and moved, and there is never a moment in which it is nowhere. */
    synchronized void take(Claimed request, String signature) throws IOException {
        OwnFile.folder(folder);
        Path kept = folder.resolve(request.id());
        if (!Files.exists(kept)) {
            try (InputStream content = Files.newInputStream(request.content())) {
                write(kept, content, mostOfOne());
            }
        }
        write(mark(request), new ByteArrayInputStream(signature.getBytes(UTF_8)), Long.MAX_VALUE);
        empty(request);
        forget();
    }

    /** Not into the file, to which its sender may hold a link, but in its place. */
    private static void empty(Claimed request) throws IOException {
        Path stub = request.place().resolve(STUB);
        Files.deleteIfExists(stub);
        Files.write(stub, new byte[0], StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(stub, request.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether its content is here, and it is not through. */
    boolean holds(Claimed request) {
        return Files.exists(mark(request));
    }

    /** It is answered and gone; what was found in it stays here. */
    void done(Claimed request) throws IOException {
        Files.deleteIfExists(mark(request));
    }

    /** Removes the marks of all others than these. */
    void keepMarksOf(Set<String> ids) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, "*" + FOUND)) {
                for (Path mark : marks) {
                    String name = mark.getFileName().toString();
                    if (!ids.contains(name.substring(0, name.length() - FOUND.length()))) {
                        Files.deleteIfExists(mark);
                    }
                }
            }
        }
    }

    private Path mark(Claimed request) {
        return folder.resolve(request.id() + FOUND);
    }

    private void write(Path file, InputStream content, long bytes) throws IOException {
        Path draft = folder.resolve(UNFINISHED);
        Files.deleteIfExists(draft);
        OwnFile.write(draft, content, bytes);
        Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether something came after that. */
    public boolean holdsSince(Instant since) throws IOException {
        return lying().stream().anyMatch(one -> one.since().isAfter(since));
    }

    private void forget() throws IOException {
        Instant tooLong = clock.instant().minus(most.keptFor());
        int files = 0;
        long bytes = 0;
        for (Lying one : lying()) {
            files++;
            bytes += one.size();
            boolean newest = files == 1;
            boolean within = files <= most.files() && bytes <= most.size().toBytes();
            if (!newest && (!within || one.since().isBefore(tooLong))) {
                Files.deleteIfExists(one.file());
            }
        }
    }

    /** The newest first. */
    private List<Lying> lying() throws IOException {
        List<Lying> lying = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path file : all) {
                    if (NAME.matcher(file.getFileName().toString()).matches()) {
                        lying.add(
                                new Lying(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
                    }
                }
            }
        }
        lying.sort(Comparator.comparing(Lying::since).reversed());
        return lying;
    }

    private record Lying(Path file, Instant since, long size) {}
}
