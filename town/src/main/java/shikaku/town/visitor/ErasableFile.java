package shikaku.town.visitor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file whose former content must not stay on the disk when it is replaced or deleted: zeros are written over it. A disk that writes elsewhere by itself
 * (SSD, copy on write) may still hold it; nobody can read it there through a file.
 *
 * @param path the file
 */
public record ErasableFile(Path path) {
    private static final int PIECE = 1 << 16;

    /** Writes the new content. */
    @FunctionalInterface
    public interface Writing {
        void run() throws IOException;
    }

    /** Has the file replaced under its name by {@code writing}, and then erases what stood there before. */
    public void replaced(Writing writing) throws IOException {
        try (FileChannel former = open()) {
            writing.run();
            // The name is the new file's by now; the channel still leads to the former one.
            zero(former);
        }
    }

    /** Erases it and takes its name away; does nothing when it is not there. */
    public void delete() throws IOException {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel file = open()) {
                zero(file);
            }
            Files.delete(path);
        }
    }

    /** What a link leads to is somebody else's. */
    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private static void zero(FileChannel file) throws IOException {
        long length = file.size();
        file.position(0);
        while (file.position() < length) {
            file.write(ByteBuffer.allocate((int) Math.min(PIECE, length - file.position())));
        }
        file.force(true);
    }
}
