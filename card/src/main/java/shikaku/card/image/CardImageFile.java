package shikaku.card.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import shikaku.card.Limits;

/**
 * A card image on disk. Saving is all or nothing and durable when it returns: temporary file, fsync, move over the old one,
 * fsync of the folder. Mode 0600.
 *
 * @param path the image's file; its folder exists
 */
public record CardImageFile(Path path) {
    /**
     * Reads the image.
     *
     * @throws IOException when there is none, or it is damaged or too large; the message never quotes its content
     */
    public CardImage load() throws IOException {
        if (Files.size(path) > Limits.IMAGE_BYTES) {
            throw new IOException("the card image is too large: " + path);
        }
        try {
            return CardImageText.read(Files.readString(path));
        } catch (IllegalArgumentException e) {
            throw new IOException("the card image is damaged: " + path, e);
        }
    }

    /**
     * Replaces the image.
     *
     * @throws IOException when it could not be made durable; then the old one still stands
     */
    public void save(CardImage image) throws IOException {
        Path folder = path.toAbsolutePath().resolveSibling("");
        Path temporary = Files.createTempFile(
                folder,
                ".card",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(temporary, CardImageText.write(image));
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void write(Path temporary, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
