package shikaku.card.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import shikaku.card.Limits;
import shikaku.certificate.OwnerFile;

/**
 * A card image on disk, for its owner alone. Saving is all or nothing and durable when it returns, and what the file held before is zeros then: it may show
 * somebody's face. One writer at a time.
 *
 * @param path the image's file; its folder exists and knows hard links
 */
public record CardImageFile(Path path) {
    /**
     * Reads the image.
     *
     * @throws IOException when there is none, or it is damaged or too large; the message never quotes its content
     */
    public CardImage load() throws IOException {
        byte[] text = read();
        try {
            return CardImageText.read(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("the card image is damaged: " + path, e);
        }
    }

    /**
     * Replaces the image.
     *
     * @throws IOException when it could not be made durable
     */
    public void save(CardImage image) throws IOException {
        byte[] text = CardImageText.write(image).getBytes(StandardCharsets.UTF_8);
        new ErasableFile(path).replaced(() -> new OwnerFile(path).replace(text));
    }

    /** Erases the image and takes its file away, and what a crash left beside it; does nothing when nothing is there. */
    public void erase() throws IOException {
        new ErasableFile(path).delete();
    }

    /** An image has no zero byte: what has one was replaced while it was read. */
    private byte[] read() throws IOException {
        byte[] text = new OwnerFile(path).read(Limits.IMAGE_BYTES);
        for (int again = 0; again < Limits.IMAGE_READINGS && holdsZero(text); again++) {
            text = new OwnerFile(path).read(Limits.IMAGE_BYTES);
        }
        return text;
    }

    private static boolean holdsZero(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
    }
}
