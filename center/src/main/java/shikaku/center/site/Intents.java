package shikaku.center.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shikaku.center.Limits;
import shikaku.certificate.OwnerFile;
import shikaku.evidence.Act;

/**
 * 未記録の控え: {@code unrecorded} in the authority's folder, one file an {@link Intent}, readable by its owner alone. The center's log of
 * evidence belongs to the running center; what an operator does beside it, or while it is down, waits here until the center has it in its log.
 *
 * @param folder of the authority
 */
record Intents(Path folder) {
    private static final String NAME = "unrecorded";

    /**
     * On disk when this returns. A withdrawal is never refused: a stolen key is shut out however long the center has been down.
     *
     * @throws TooManyUnrecorded for an issuance, when {@link Limits#UNRECORDED} others wait
     */
    void put(Intent intent) throws IOException {
        establish();
        if (intent.act() != Act.CERTIFICATE_REVOKED && ids().size() >= Limits.UNRECORDED) {
            throw new TooManyUnrecorded();
        }
        new OwnerFile(file(intent.id())).createIfAbsent(intent.line().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Those that wait, the earliest first.
     *
     * @throws IOException when one cannot be read; a crash leaves none like that
     */
    List<Intent> waiting() throws IOException {
        List<Intent> waiting = new ArrayList<>();
        for (String id : ids()) {
            byte[] line = new OwnerFile(file(id)).read(Limits.UNRECORDED_BYTES);
            waiting.add(Intent.ofLine(new String(line, StandardCharsets.US_ASCII))
                    .filter(intent -> intent.id().equals(id))
                    .orElseThrow(() -> new IOException("an intent in " + NAME + " is damaged")));
        }
        return waiting;
    }

    /** Forgets one whose evidence is kept. */
    void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private List<String> ids() throws IOException {
        if (!Files.exists(unrecorded())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(unrecorded())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(Intent::isId)
                    .sorted()
                    .toList();
        }
    }

    /** The name of the new folder is on the disk before anything in it counts. */
    private void establish() throws IOException {
        if (Files.exists(unrecorded())) {
            return;
        }
        Files.createDirectory(
                unrecorded(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Path unrecorded() {
        return folder.resolve(NAME);
    }

    private Path file(String id) {
        return unrecorded().resolve(id);
    }
}
