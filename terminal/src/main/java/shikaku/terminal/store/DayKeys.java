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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * 日の鍵: one AES-256 key a day, each in a file of its own that only the terminal's user can read, beside the store and never in it, wrapped in
 * the {@linkplain MachineKey key of the machine}. Destroying the file destroys what the key sealed, wherever copies of the rows may lie.
 */
public final class DayKeys {
    private static final String ENDING = ".key";

    private final Path folder;
    private final SecureRandom random;
    private final MachineKey machine;
    private final Function<SecureRandom, Box> boxes;
    private final Map<LocalDate, SecretKey> open = new HashMap<>();

    /**
     * Those in a folder. One that is wrapped in another machine's key stops the start: with a new one, nobody could read any more what it seals. Keys that lie there as they are, from before there was a machine's key, are wrapped in it, each at once.
     *
     * @param folder is made when it is not there
     */
    public DayKeys(Path folder, MachineKey machine, SecureRandom random) throws IOException {
        this(folder, machine, random, AesGcm::ofTheJdk);
    }

    /** @param boxes how rows are sealed with these keys */
    DayKeys(Path folder, MachineKey machine, SecureRandom random, Function<SecureRandom, Box> boxes)
            throws IOException {
        PrivateFolder.make(folder);
        this.folder = folder;
        this.machine = machine;
        this.random = random;
        this.boxes = boxes;
        for (LocalDate day : days(folder)) {
            // What a crash left beside it is a key, too.
            Files.deleteIfExists(half(day));
            wrapFormer(day);
            requireOurs(day);
        }
    }

    /** Whether a key lies there that a machine's key wraps: then no other one can be made. */
    public static boolean anyWrapped(Path folder) throws IOException {
        for (LocalDate day : Files.isDirectory(folder) ? days(folder) : List.<LocalDate>of()) {
            Path file = folder.resolve(day + ENDING);
            if (Files.isRegularFile(file) && Files.size(file) == MachineKey.WRAPPED_BYTES) {
                return true;
            }
        }
        return false;
    }

    Box box(SecureRandom randomOfRows) {
        return boxes.apply(randomOfRows);
    }

    /** The key of a day; a new one when it has none yet. */
    synchronized SecretKey of(LocalDate day) throws IOException {
        Optional<SecretKey> known = find(day);
        if (known.isEmpty() && Files.exists(file(day))) {
            throw new IOException("the key of " + day + " is another machine's, and stays");
        }
        return known.isPresent() ? known.get() : make(day);
    }

    /** The key of a day, unless it was destroyed or never made, or another machine made it. */
    synchronized Optional<SecretKey> find(LocalDate day) throws IOException {
        Path file = file(day);
        if (!Files.exists(file)) {
            open.remove(day);
            return Optional.empty();
        }
        Optional<SecretKey> known = Optional.ofNullable(open.get(day));
        if (known.isPresent()) {
            return known;
        }
        Optional<SecretKey> unwrapped = machine.unwrapped(day, Files.readAllBytes(file));
        unwrapped.ifPresent(key -> open.put(day, key));
        return unwrapped;
    }

    /** Overwrites the key and removes its file. */
    synchronized void destroy(LocalDate day) throws IOException {
        open.remove(day);
        Files.deleteIfExists(half(day));
        Path file = file(day);
        if (Files.exists(file)) {
            write(file, new byte[MachineKey.WRAPPED_BYTES], Set.of(StandardOpenOption.WRITE));
            Files.delete(file);
            force(folder);
        }
    }

    /** The days before that one which still have a key. */
    synchronized List<LocalDate> daysBefore(LocalDate day) throws IOException {
        return days(folder).stream().filter(known -> known.isBefore(day)).toList();
    }

    private static List<LocalDate> days(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> day(file.getFileName().toString()).stream())
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
        byte[] bytes = new byte[MachineKey.BYTES];
        random.nextBytes(bytes);
        SecretKey key = new SecretKeySpec(bytes, "AES");
        put(day, machine.wrapped(day, key));
        open.put(day, key);
        return key;
    }

    /** The former bytes are overwritten where they lie, once the new ones have their name. */
    private void wrapFormer(LocalDate day) throws IOException {
        Path file = file(day);
        if (!Files.isRegularFile(file) || Files.size(file) != MachineKey.BYTES) {
            return;
        }
        byte[] former = Files.readAllBytes(file);
        try (FileChannel before = FileChannel.open(file, StandardOpenOption.WRITE)) {
            put(day, machine.wrapped(day, new SecretKeySpec(former, "AES")));
            before.write(ByteBuffer.allocate(former.length), 0);
            before.force(true);
        }
    }

    /** One whose destruction was cut off is zeros, and goes with the next close. */
    private void requireOurs(LocalDate day) throws IOException {
        Path file = file(day);
        if (Files.isRegularFile(file)
                && !Arrays.equals(Files.readAllBytes(file), new byte[MachineKey.WRAPPED_BYTES])
                && find(day).isEmpty()) {
            throw new OtherMachine("the key of " + day + " is wrapped in another machine's key");
        }
    }

    private void put(LocalDate day, byte[] wrapped) throws IOException {
        Path half = half(day);
        Files.deleteIfExists(half);
        write(half, wrapped, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
        Files.move(half, file(day), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
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

    private Path half(LocalDate day) {
        return folder.resolve(day + ".new");
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + ENDING);
    }
}
