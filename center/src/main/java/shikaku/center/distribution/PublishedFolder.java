package shikaku.center.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.certificate.OwnerFile;
import shikaku.message.signatures.SignatureFile;
import shikaku.message.signatures.SignatureList;

/**
 * 公開フォルダ: files under their digest, and one list that gives them their names. A publication is the one moment in which the list is replaced: whoever
 * reads sees all of it or nothing of it, and a file that is being read is never written.
 */
final class PublishedFolder {
    private static final String NAME = "published";
    private static final String LIST = "list";

    private final Path folder;

    /** @param data of the distribution host */
    PublishedFolder(Path data) throws IOException {
        this.folder = Files.createDirectories(
                data.resolve(NAME), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * What is offered now; nothing before the first publication.
     *
     * @throws IOException when the list cannot be read, or is none
     */
    SignatureList list() throws IOException {
        OwnerFile file = new OwnerFile(folder.resolve(LIST));
        if (!file.exists()) {
            return SignatureList.EMPTY;
        }
        return SignatureList.read(new String(file.read(SignatureList.TEXT), StandardCharsets.US_ASCII))
                .orElseThrow(() -> new IOException("the list of what is published is damaged"));
    }

    /** Where the bytes lie. */
    Path file(SignatureFile offered) {
        return folder.resolve(offered.sha256());
    }

    /** A place in the same file system for files that are still looked at. @param turn in which nobody else opens one */
    Workshop workshop(Turn turn) throws IOException {
        return Workshop.open(turn, folder);
    }

    /** Takes away what publications left that were killed. @param turn in which nobody opens a workshop */
    void sweep(Turn turn) throws IOException {
        Workshop.sweep(turn, folder);
    }

    /** Whether a distribution host has its data here: made by its first start. */
    static boolean isIn(Path data) {
        return Files.isDirectory(data.resolve(NAME));
    }

    /** Takes a file in that is on the disk already; it is not offered before {@link #offer}. @param now its time for whoever asks what is newer */
    void take(Path ready, SignatureFile file, Instant now) throws IOException {
        Files.setLastModifiedTime(ready, FileTime.from(now));
        Files.move(ready, file(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** From now on this is offered, and what neither this list nor the one before it names is gone. */
    void offer(SignatureList list) throws IOException {
        SignatureList former = list();
        new OwnerFile(folder.resolve(LIST)).replace(list.text().getBytes(StandardCharsets.US_ASCII));
        Set<String> named = Stream.of(former, list)
                .flatMap(each -> each.files().stream())
                .map(SignatureFile::sha256)
                .collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(path -> isForgotten(path, named)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Writes what became of publications that were begun and died before they could tell: all of one is offered, or it has failed. */
    void settle(PublicationLedger ledger) throws IOException {
        List<Publication> open = ledger.unsettled();
        if (!open.isEmpty()) {
            SignatureList list = list();
            ledger.settled(open.stream().allMatch(each -> isOffered(each, list)));
        }
    }

    /** The list may have named the same bytes before; but they were put there at another time. */
    private boolean isOffered(Publication publication, SignatureList list) {
        try {
            Instant taken = Files.getLastModifiedTime(file(publication.file())).toInstant();
            return list.files().contains(publication.file())
                    && taken.truncatedTo(ChronoUnit.SECONDS)
                            .equals(publication.when().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isForgotten(Path path, Set<String> named) {
        String name = path.getFileName().toString();
        return name.matches("[0-9a-f]{64}") && !named.contains(name);
    }
}
