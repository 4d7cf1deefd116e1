package shikaku.card.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import shikaku.card.Limits;
import shikaku.certificate.OwnerFile;

/**
 * A card image on disk, for its owner alone. Saving is all or nothing and durable when it returns.
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
        byte[] text = new OwnerFile(path).read(Limits.IMAGE_BYTES);
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
        new OwnerFile(path).replace(CardImageText.write(image).getBytes(StandardCharsets.UTF_8));
    }
}
