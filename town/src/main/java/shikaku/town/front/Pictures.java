package shikaku.town.front;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriter;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import shikaku.message.Octets;

/** Pictures as files of a card hold them. */
public final class Pictures {
    /** A few kilobytes for a face, as on real cards: so many bits for a pixel. */
    private static final double PHOTO_BITS = 0.75;

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

    /**
     * JPEG 2000 in its file form (JP2, ISO/IEC 15444-1 Annex I) and without colour, which photos on chips have. Only whoever makes cards encodes: the encoder
     * may keep temporary files, which the reader may not.
     */
    public static Octets jpeg2000(BufferedImage picture) {
        ImageWriter writer = new J2KImageWriter(new J2KImageWriterSpi());
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(grey(picture), null, null), few(writer));
            out.flush();
            return Octets.of(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** By hand: what AWT does to grey depends on the kinds of picture it copies between. */
    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                grey.getRaster().setSample(column, row, 0, luminance(picture.getRGB(column, row)));
            }
        }
        return grey;
    }

    /** ITU-R BT.601. */
    private static int luminance(int rgb) {
        return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF) + 500) / 1000;
    }

    private static J2KImageWriteParam few(ImageWriter writer) {
        J2KImageWriteParam few = (J2KImageWriteParam) writer.getDefaultWriteParam();
        few.setLossless(false);
        few.setEncodingRate(PHOTO_BITS);
        return few;
    }
}
