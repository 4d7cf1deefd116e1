package shikaku.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file of the terminal's own, which no other account reads. */
final class OwnFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int CHUNK = 64 * 1024;

    private OwnFile() {}

    /** Makes the folder for such files if it is not there. */
    static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, OWN_FOLDER);
    }

    /**
     * Writes a new file, on disk when this returns.
     *
     * @param most bytes of it that are written
     * @return how many there were, of which one more than {@code most} stands for any number
     */
    static long write(Path file, InputStream content, long most) throws IOException {
        try (ReadableByteChannel from = Channels.newChannel(content);
                FileChannel to = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            long size = copy(from, to, most);
            to.force(true);
            return size;
        }
    }

    private static long copy(ReadableByteChannel from, FileChannel to, long most) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long size = 0;
        while (from.read(chunk) >= 0) {
            chunk.flip();
            boolean tooMuch = size + chunk.remaining() > most;
            chunk.limit((int) Math.min(chunk.remaining(), most - size));
            size += chunk.remaining();
            while (chunk.hasRemaining()) {
                to.write(chunk);
            }
            if (tooMuch) {
                return most + 1;
            }
            chunk.clear();
        }
        return size;
    }
}
