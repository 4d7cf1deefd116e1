package shikaku.card.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * A file whose former content must not stay on the disk when it is replaced or deleted: zeros are written over it. While a file is replaced its former content
 * has a name of its own ({@code .NAME.former}), so that what a crash leaves is found and erased the next time. A disk that writes elsewhere by itself (SSD, copy
 * on write) may still hold it; nobody can read it there through a file.
 *
 * @param path the file; its folder knows hard links
 */
record ErasableFile(Path path) {
    private static final int PIECE = 1 << 16;

    /** Writes the new content. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /**
     * Has the file replaced under its name by {@code writing}, and then erases what stood there before. Until the new content is durable the former one is whole.
     *
     * @throws IOException when the former content may still be there; the file is the former one or the new one
     */
    void replaced(Writing writing) throws IOException {
        sweep();
        if (isThere(path)) {
            Files.createLink(former(), path);
        }
        writing.run();
        sweep();
    }

    /** Erases it and takes its name away, and what a crash left beside it, too; does nothing when nothing is there. */
    void delete() throws IOException {
        if (Files.isDirectory(folder())) {
            sweep();
            if (isThere(path)) {
                erase(path);
            }
        }
    }

    /** Erases what stands beside the file: its former content and halves that were never named. */
    private void sweep() throws IOException {
        Path former = former();
        if (isThere(former) && isThere(path) && Files.isSameFile(former, path)) {
            // Nothing had replaced it yet.
            Files.delete(former);
        }
        if (isThere(former)) {
            // Or a loss of power could lead the file's name back to the zeros.
            settle();
            erase(former);
        }
        Pattern half = Pattern.compile("\\." + Pattern.quote(path.getFileName().toString()) + "\\.[0-9]+\\.new");
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(
                folder(), each -> half.matcher(each.getFileName().toString()).matches())) {
            for (Path each : halves) {
                erase(each);
            }
        }
    }

    private void settle() throws IOException {
        try (FileChannel names = FileChannel.open(folder(), StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void erase(Path file) throws IOException {
        // What a link leads to is somebody else's.
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            long length = content.size();
            while (content.position() < length) {
                content.write(ByteBuffer.allocate((int) Math.min(PIECE, length - content.position())));
            }
            content.force(true);
        }
        Files.delete(file);
    }

    private static boolean isThere(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private Path former() {
        return path.resolveSibling("." + path.getFileName() + ".former");
    }

    private Path folder() {
        return path.toAbsolutePath().resolveSibling("");
    }
}
