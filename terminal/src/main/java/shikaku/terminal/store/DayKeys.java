package shikaku.terminal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * 日の鍵: one AES-256 key a day, each in a file of its own that only the terminal's user can read, beside the store and never in it.
 * Destroying the file destroys what the key sealed, wherever copies of the rows may lie.
 */
public final class DayKeys {
    private static final int BYTES = 32;
    private static final String ENDING = ".key";

    private final Path folder;
    private final SecureRandom random;

    /** @param folder is made when it is not there */
    public DayKeys(Path folder, SecureRandom random) throws IOException {
        PrivateFolder.make(folder);
        this.folder = folder;
        this.random = random;
    }

    /** The key of a day; a new one when it has none yet. */
    synchronized SecretKey of(LocalDate day) throws IOException {
        Optional<SecretKey> known = find(day);
        return known.isPresent() ? known.get() : make(day);
    }

    /** The key of a day, unless it was destroyed or never made. */
    synchronized Optional<SecretKey> find(LocalDate day) throws IOException {
        Path file = file(day);
        return Files.exists(file) ? Optional.of(new SecretKeySpec(Files.readAllBytes(file), "AES")) : Optional.empty();
    }

    /** Overwrites the key and removes its file. */
    synchronized void destroy(LocalDate day) throws IOException {
        Path file = file(day);
        if (Files.exists(file)) {
            write(file, new byte[BYTES], Set.of(StandardOpenOption.WRITE));
            Files.delete(file);
            force(folder);
        }
    }

    /** The days before that one which still have a key. */
    synchronized List<LocalDate> daysBefore(LocalDate day) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> day(file.getFileName().toString()).stream())
                    .filter(known -> known.isBefore(day))
                    .toList();
        }
    }

    /** The day of a key's file; empty for a file that somebody else put here, which is left alone. */
    private static Optional<LocalDate> day(String name) {
        try {
            return name.endsWith(ENDING)
                    ? Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())))
                    : Optional.empty();
        } catch (DateTimeParseException stray) {
            return Optional.empty();
        }
    }

    private SecretKey make(LocalDate day) throws IOException {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path half = folder.resolve(day + ".new");
        Files.deleteIfExists(half);
        write(half, key, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
        Files.move(half, file(day), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return new SecretKeySpec(key, "AES");
    }

    private static void write(Path file, byte[] bytes, Set<StandardOpenOption> how) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, how, ownerOnly)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + ENDING);
    }
}
