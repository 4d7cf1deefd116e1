package shikaku.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 隔離: what held a virus lies in a folder of the terminal's own, which no other machine and no other account reads, under the request's random name, for whoever examines it.
 * In the shared folder an empty file remains in its place, so that the request is answered like any other, after a crash too.
 */
public final class Quarantine {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UNFINISHED = "unfinished";
    private static final String STUB = ".stub";

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

    /** Moves its content here; killed at any point, it is found again and moved, and there is never a moment in which it is nowhere. */
    synchronized void take(Claimed request, String signature) throws IOException {
        Files.createDirectories(folder, OWN_FOLDER);
        Path kept = folder.resolve(request.id());
        if (!Files.exists(kept)) {
            copy(request.file(), kept);
        }
        Files.writeString(TakenRequests.infected(request), signature);
        Path stub = request.place().resolve(STUB);
        Files.write(stub, new byte[0]);
        Files.move(stub, request.file(), StandardCopyOption.ATOMIC_MOVE);
        forget();
    }

    /** What was found in a request whose content is here. */
    static Optional<String> found(Claimed request) throws IOException {
        Path said = TakenRequests.infected(request);
        return Files.exists(said) ? Optional.of(Files.readString(said)) : Optional.empty();
    }

    private void copy(Path from, Path kept) throws IOException {
        Path draft = folder.resolve(UNFINISHED);
        Files.deleteIfExists(draft);
        try (InputStream content = Files.newInputStream(from);
                FileChannel file = FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            content.transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
        Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
        Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
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
