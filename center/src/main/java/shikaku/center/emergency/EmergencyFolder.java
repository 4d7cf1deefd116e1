package shikaku.center.emergency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.center.Limits;
import shikaku.certificate.OwnerFile;
import shikaku.domain.InstitutionCode;

/**
 * The folder {@code emergency} of the center's data: {@code open/CODE} while the search is open for an institution, {@code news/…} what an operator did
 * and the center has not yet in its evidence, {@code uses.tsv} every use.
 */
public record EmergencyFolder(Path folder) implements EmergencyDesk {
    /** Its name in the center's data folder. */
    public static final String NAME = "emergency";

    /** Opens the search, in place of any opening before. */
    public void open(Opening opening) throws IOException {
        byte[] line = bytes(opening.line());
        new OwnerFile(file(opening.institution())).replace(line);
        tell("opened", opening.from(), opening);
    }

    /** Closes it; false when it was not open. */
    public boolean close(InstitutionCode institution, Instant now) throws IOException {
        Optional<Opening> open = openFor(institution, now);
        Files.deleteIfExists(file(institution));
        if (open.isPresent()) {
            tell("closed", now, open.get());
        }
        return open.isPresent();
    }

    @Override
    public Optional<Opening> openFor(InstitutionCode institution, Instant now) {
        try {
            Path file = file(institution);
            return Files.exists(file)
                    ? Opening.ofLine(text(new OwnerFile(file)))
                            .filter(opening -> opening.institution().equals(institution) && opening.isOpenAt(now))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void used(Opening opening, Instant when, String found, long position) {
        String line = String.join(
                        "\t",
                        when.toString(),
                        opening.institution().digits(),
                        opening.who(),
                        opening.because(),
                        found,
                        Long.toString(position))
                + "\n";
        try {
            make(folder);
            Files.writeString(
                    uses(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException unreported) {
            throw new UncheckedIOException("a use that cannot be reported is none", unreported);
        }
    }

    /** For whom it is open at this moment, by institution; what cannot be read is closed. */
    public List<Opening> open(Instant now) throws IOException {
        Path open = folder.resolve("open");
        if (!Files.exists(open)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.sorted()
                    .limit(Limits.ROWS_SHOWN)
                    .flatMap(file -> institution(file).stream())
                    .flatMap(institution -> openFor(institution, now).stream())
                    .toList();
        }
    }

    private static Optional<InstitutionCode> institution(Path file) {
        try {
            return Optional.of(new InstitutionCode(file.getFileName().toString()));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** The last {@link Limits#ROWS_SHOWN} uses, the latest first. */
    public List<Use> lastUses() throws IOException {
        if (!Files.exists(uses())) {
            return List.of();
        }
        Deque<Use> last = new ArrayDeque<>();
        try (Stream<String> lines = Files.lines(uses(), StandardCharsets.US_ASCII)) {
            lines.flatMap(line -> Use.ofLine(line).stream()).forEach(use -> {
                last.addFirst(use);
                if (last.size() > Limits.ROWS_SHOWN) {
                    last.removeLast();
                }
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return List.copyOf(last);
    }

    /** The report of all uses, a line each. */
    public List<String> report() throws IOException {
        return Files.exists(uses()) ? Files.readAllLines(uses()) : List.of();
    }

    /** What operators did since the center last looked. */
    public interface Recording {
        /** @param word opened or closed */
        void keep(String word, Opening opening);
    }

    /** Takes into the evidence what is news; kept at least once, and forgotten here only then. */
    public void record(Recording evidence) throws IOException {
        if (!Files.exists(news())) {
            return;
        }
        try (Stream<Path> files = Files.list(news())) {
            for (Path file : files.sorted().toList()) {
                String[] told = text(new OwnerFile(file)).split("\t", 2);
                Opening.ofLine(told[1]).ifPresent(opening -> evidence.keep(told[0], opening));
                Files.delete(file);
            }
        }
    }

    private void tell(String word, Instant when, Opening opening) throws IOException {
        make(folder);
        make(news());
        Path file = news().resolve("%014d-%s-%s"
                .formatted(when.toEpochMilli(), opening.institution().digits(), word));
        new OwnerFile(file).replace(bytes(word + "\t" + opening.line()));
    }

    private Path file(InstitutionCode institution) throws IOException {
        make(folder);
        make(folder.resolve("open"));
        return folder.resolve("open").resolve(institution.digits());
    }

    private Path news() {
        return folder.resolve("news");
    }

    private Path uses() {
        return folder.resolve("uses.tsv");
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(OwnerFile file) throws IOException {
        return new String(file.read(Limits.UNRECORDED_BYTES), StandardCharsets.US_ASCII);
    }
}
