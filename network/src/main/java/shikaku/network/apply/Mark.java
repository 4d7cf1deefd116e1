package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.network.Living;

/**
 * 印: an exchange of rules that is not settled yet. It stands before the new rules do, and whoever takes it away settles the exchange: who confirms deletes it, who takes the rules
 * back renames it. The kernel lets one of the two succeed.
 *
 * @param folder where it stands
 * @param id tells it from those of other exchanges: a clock that wakes late must not settle another one's
 */
record Mark(Path folder, String id) {
    private static final String PENDING = "pending.";
    private static final String RETURNING = "returning.";
    private static final String CLOCK = "clock.";

    /** @param boot this start of the machine */
    static Mark begin(Path folder, String boot, Instant until) throws IOException {
        Mark mark = new Mark(
                folder,
                "%d-%d".formatted(until.toEpochMilli(), ProcessHandle.current().pid()));
        if (Files.exists(mark.pending())) {
            throw new FileAlreadyExistsException(mark.pending().toString());
        }
        Path whole = Files.write(folder.resolve("mark"), List.of(boot, until.toString()));
        Files.move(whole, mark.pending(), StandardCopyOption.ATOMIC_MOVE);
        return mark;
    }

    /** What an earlier run has not settled. */
    static Optional<Mark> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .flatMap(name -> Stream.of(CLOCK, PENDING, RETURNING)
                            .filter(name::startsWith)
                            .map(kind -> new Mark(folder, name.substring(kind.length()))))
                    .filter(Mark::stands)
                    .findFirst();
        }
    }

    /** In the order in which one becomes the other; while it does, a folder may list neither. */
    private boolean stands() {
        return Files.exists(pending()) || Files.exists(returning());
    }

    Path pending() {
        return folder.resolve(PENDING + id);
    }

    /** What the mark becomes while rules are taken back. */
    Path returning() {
        return folder.resolve(RETURNING + id);
    }

    private Path clock() {
        return folder.resolve(CLOCK + id);
    }

    /** Writes down who takes the rules back when nobody else does. */
    void watchedBy(Living clock) throws IOException {
        Files.writeString(clock(), clock.pid() + " " + clock.started());
    }

    /** Whether somebody will take the rules back, or is at it. */
    boolean watched() throws IOException {
        try {
            String[] words = Files.readString(clock()).split(" ");
            return words.length == 2 && new Living(Long.parseLong(words[0]), words[1]).lives();
        } catch (NoSuchFileException neverBegun) {
            return false;
        }
    }

    /** Whether the machine has not been started anew since. */
    boolean isOf(String boot) throws IOException {
        return lines().getFirst().equals(boot);
    }

    /** When the former rules come back. */
    Instant until() throws IOException {
        return Instant.parse(lines().getLast());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(standing());
    }

    /** Where it stands now. */
    Path standing() {
        return Files.exists(pending()) ? pending() : returning();
    }

    /** Whether it was still there to be taken away: from now on the new rules stand. */
    boolean confirmed() throws IOException {
        boolean inTime = Files.deleteIfExists(pending());
        if (inTime) {
            Files.deleteIfExists(clock());
        }
        return inTime;
    }

    /** The former rules are there again, or nothing had changed. */
    void settled() throws IOException {
        for (Path each : List.of(pending(), returning(), clock())) {
            Files.deleteIfExists(each);
        }
    }
}
