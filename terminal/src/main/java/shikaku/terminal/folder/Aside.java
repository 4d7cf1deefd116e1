package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.edge.time.BusinessClock;

/**
 * 別置き {@code req/aside}: what came to {@code req}, was answered with an error and is not understood, as {@code TIME_ID/NAME}, Japan's time. A
 * broken request holds somebody's numbers, so it goes after a while, and when there are too many; what never was a request of ours is
 * somebody else's file, and we remove none of those.
 */
final class Aside {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final Pattern PLACE = Pattern.compile("([0-9]{14})_[-0-9a-f]{36}");

    private final Path folder;
    private final AsideSettings most;
    private final InstantSource clock;
    private volatile boolean full;
    private boolean more = true;
    private Instant looked = Instant.MIN;

    Aside(Path folder, AsideSettings most, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
    }

    /** Moves it here by one rename. */
    synchronized void take(Claimed request) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            // A link would take people's numbers to wherever it leads.
            throw new NotDirectoryException("aside");
        }
        String time = TIME.format(LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN));
        Path place = Files.createDirectories(folder.resolve(time + "_" + request.id()));
        Files.move(request.file(), place.resolve(request.file().getFileName()), StandardCopyOption.ATOMIC_MOVE);
        more = true;
    }

    /** Whether as many files as may be lie here that are nobody's request. */
    boolean isFull() {
        return full;
    }

    /** Removes what is over the bounds; returns how many. It looks when there is more, and once in a while. */
    synchronized int forget() throws IOException {
        Instant now = clock.instant();
        if (!more && now.isBefore(looked.plus(Limits.FORGOTTEN_LOOK))) {
            return 0;
        }
        more = false;
        looked = now;
        List<Lying> lying = lying();
        full = new Bounds().isFull(lying.stream().filter(file -> !file.ours()).toList());
        return new Bounds().remove(lying.stream().filter(Lying::ours).toList(), now.minus(most.keptFor()));
    }

    /** Counts files as long as they are within the bounds. */
    private final class Bounds {
        private int files;
        private long bytes;

        private boolean isWithin(Lying file) {
            files++;
            bytes += file.size();
            return files <= most.files() && bytes <= most.size().toBytes();
        }

        private boolean isFull(List<Lying> foreign) {
            foreign.forEach(this::isWithin);
            return files >= most.files() || bytes >= most.size().toBytes();
        }

        private int remove(List<Lying> newestFirst, Instant since) throws IOException {
            int removed = 0;
            for (Lying file : newestFirst) {
                boolean stays = isWithin(file) && !file.since().isBefore(since);
                if (!stays && Files.deleteIfExists(file.path())) {
                    Files.deleteIfExists(file.path().resolveSibling(""));
                    removed++;
                }
            }
            return removed;
        }
    }

    /** What we put here, the newest first; whatever else lies here is not ours to count. */
    private List<Lying> lying() throws IOException {
        List<Lying> lying = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> places = Files.newDirectoryStream(folder)) {
                for (Path place : places) {
                    Optional<Instant> since = since(place.getFileName().toString());
                    if (since.isPresent() && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                        in(place, since.get()).ifPresent(lying::add);
                    }
                }
            }
        }
        lying.sort(Comparator.comparing(Lying::since).reversed());
        return lying;
    }

    private static Optional<Lying> in(Path place, Instant since) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                Optional<FileName> name = FileName.of(file);
                if (name.isPresent() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    boolean ours = RequestKind.of(name.get()).isPresent();
                    return Optional.of(
                            new Lying(file, ours, since, file.toFile().length()));
                }
            }
        }
        return Optional.empty();
    }

    /** Empty for what is no name of ours, be it only that there is no such time. */
    private static Optional<Instant> since(String place) {
        Matcher name = PLACE.matcher(place);
        try {
            return name.matches()
                    ? Optional.of(LocalDateTime.parse(name.group(1), TIME)
                            .atZone(BusinessClock.JAPAN)
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** One of them, and since when. */
    private record Lying(Path path, boolean ours, Instant since, long size) {}
}
