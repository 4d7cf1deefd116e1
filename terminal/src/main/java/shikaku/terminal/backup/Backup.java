package shikaku.terminal.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import shikaku.certificate.OwnerFile;
import shikaku.terminal.Limits;
import shikaku.terminal.store.PrivateFolder;
import shikaku.terminal.store.StoreCopy;

/**
 * 控え: the store with its evidence, and the keys of what outlives days, as one file for whoever knows a passphrase. The days' keys are never in it, nor is the machine's: a
 * day that was closed stays closed, whatever is restored, and rows of days still open are noise in it.
 */
public final class Backup {
    static final String STORE = "terminal.db";

    /** What goes beside the store, where it is there. */
    static final List<String> BESIDE =
            List.of("card-marks.key", "evidence-note.key", "known-browsers.key", "configuration-trace");

    private final Envelope envelope;

    /** @param random for salt and keys */
    public Backup(SecureRandom random) {
        this(random, Limits.BACKUP_ITERATIONS);
    }

    Backup(SecureRandom random, int iterations) {
        this.envelope = new Envelope(random, iterations);
    }

    /**
     * Writes a backup of a terminal's folder, also while the terminal runs.
     *
     * @param file must not be there yet; its owner's alone
     */
    public void write(Path data, Path file, String passphrase) throws IOException, SQLException {
        if (!Files.isRegularFile(data.resolve(STORE))) {
            throw new IOException("no " + STORE + " in " + data);
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            put(zip, STORE, StoreCopy.of(data));
            for (String name : BESIDE) {
                if (Files.isRegularFile(data.resolve(name))) {
                    put(zip, name, Files.readAllBytes(data.resolve(name)));
                }
            }
        }
        if (!new OwnerFile(file.toAbsolutePath()).createIfAbsent(envelope.closed(zipped.toByteArray(), passphrase))) {
            throw new IOException("it is there already: " + file);
        }
    }

    /**
     * Makes a terminal's folder of a backup, all of it or nothing.
     *
     * @param data must not be there, or be empty
     */
    public static void restore(Path file, Path data, String passphrase) throws IOException {
        Path folder = data.toAbsolutePath();
        requireEmpty(folder);
        Map<String, byte[]> files = unpacked(Envelope.opened(read(file), passphrase));
        Path half = Files.createTempDirectory(folder.resolveSibling(""), ".restored-");
        PrivateFolder.make(half);
        try {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                new OwnerFile(half.resolve(one.getKey())).replace(one.getValue());
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(half.resolve(name));
            }
            Files.deleteIfExists(half);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new IOException("not empty: " + folder);
                }
            }
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > Limits.BACKUP_BYTES) {
            throw new IOException("larger than " + Limits.BACKUP_BYTES + " bytes: " + file);
        }
        return Files.readAllBytes(file);
    }

    /** Only what a backup of ours has: no name leads elsewhere. */
    private static Map<String, byte[]> unpacked(byte[] zipped) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!name.equals(STORE) && !BESIDE.contains(name)) {
                    throw new IOException("not a backup of ours");
                }
                byte[] content = zip.readNBytes(Limits.BACKUP_BYTES);
                if (content.length == Limits.BACKUP_BYTES) {
                    throw new IOException("larger than " + Limits.BACKUP_BYTES + " bytes: " + name);
                }
                files.put(name, content);
            }
        }
        if (!files.containsKey(STORE)) {
            throw new IOException("a backup without a store");
        }
        return files;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        if (content.length >= Limits.BACKUP_BYTES) {
            throw new IOException("larger than " + Limits.BACKUP_BYTES + " bytes: " + name);
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
