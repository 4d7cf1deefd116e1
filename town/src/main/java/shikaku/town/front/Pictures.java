package shikaku.town.front;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import shikaku.message.Octets;

/** Pictures as files of a card hold them. */
public final class Pictures {
    private Pictures() {}

    /** PNG. */
    public static Octets png(BufferedImage picture) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IllegalStateException("every Java writes PNG");
            }
            out.flush();
            return Octets.of(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
