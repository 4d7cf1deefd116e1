package shikaku.certificate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A small file with a secret in it: nobody but its owner can read it from its first byte on (0600), and it is whole or not there
 * at all, whenever the machine stops. The bytes go to a file beside it and to the disk before the name appears, and when a
 * method returns the name is on the disk, too. What a crash leaves beside it ({@code .NAME.123.new}) is never read, stands in
 * nobody's way and goes with the next writing.
 *
 * @param path the file; its folder exists and knows hard links
 */
public record OwnerFile(Path path) {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String HALF = ".new";

    /** Whether the file is there; then it is whole. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the file.
     *
     * @param limit bytes it may have at most
     * @throws IOException when there is none, or it is larger; the message never quotes its content
     */
    public byte[] read(int limit) throws IOException {
        try (var file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(limit);
            if (file.read() >= 0) {
                throw new IOException("larger than " + limit + " bytes: " + path);
            }
            return bytes;
        }
    }

    /**
     * Writes the file, over a former one if there is one. One writer at a time: of two, one fails and the file is the other's.
     *
     * @throws IOException when it could not be made durable; the file is the former one or the new one, never a mixture
     */
    public void replace(byte[] content) throws IOException {
        write(
                content,
                half -> Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    /**
     * Writes the file unless it is there. Of any number of starters one wins; the others' bytes never stand under the name.
     *
     * @return whether this call made it
     */
    public boolean createIfAbsent(byte[] content) throws IOException {
        if (exists()) {
            return false;
        }
        try {
            // A move would replace what another starter made in between; a link does not.
            write(content, half -> Files.createLink(path, half));
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException lost) {
            if (exists()) {
                return false;
            }
            throw lost;
        }
    }

    /** The file's bytes, at most {@code limit}; made by {@code content} at the first call, whoever makes it. */
    public byte[] readOrCreate(int limit, Supplier<byte[]> content) throws IOException {
        if (!exists()) {
            createIfAbsent(content.get());
        }
        return read(limit);
    }

    private void write(byte[] content, Naming naming) throws IOException {
        Path half = Files.createTempFile(folder(), "." + path.getFileName() + ".", HALF, OWNER_ALONE);
        try {
            fill(half, content);
            naming.name(half);
        } finally {
            Files.deleteIfExists(half);
        }
        settle();
    }

    private static void fill(Path half, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Removes what crashes left, and waits until the names are on the disk. */
    private void settle() throws IOException {
        Pattern left = Pattern.compile("\\." + Pattern.quote(path.getFileName().toString()) + "\\.[0-9]+\\.new");
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(
                folder(), each -> left.matcher(each.getFileName().toString()).matches())) {
            for (Path half : halves) {
                Files.deleteIfExists(half);
            }
        }
        try (FileChannel names = FileChannel.open(folder(), StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Path folder() {
        return path.toAbsolutePath().resolveSibling("");
    }

    /** Gives the finished bytes the file's name. */
    private interface Naming {
        void name(Path half) throws IOException;
    }
}
