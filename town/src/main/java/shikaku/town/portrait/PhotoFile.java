package shikaku.town.portrait;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriter;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The photo as a chip holds it: JPEG 2000 (ISO/IEC 15444-1) without colour, some five kilobytes. The encoder keeps temporary files; only the town, which makes
 * cards of nobody, encodes.
 */
public final class PhotoFile {
    private static final double BITS_PER_PIXEL = .5;

    private PhotoFile() {}

    /** @param photo in eight bits, of one channel or of red, green and blue */
    public static byte[] jpeg2000(BufferedImage photo) {
        J2KImageWriter writer = new J2KImageWriter(new J2KImageWriterSpi());
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(grey(photo), null, null), small(writer));
            out.flush();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static J2KImageWriteParam small(J2KImageWriter writer) {
        J2KImageWriteParam how = (J2KImageWriteParam) writer.getDefaultWriteParam();
        how.setLossless(false);
        how.setEncodingRate(BITS_PER_PIXEL);
        return how;
    }

    /** Levels are taken over as they are: AWT would convert them for a grey that means linear light. */
    private static BufferedImage grey(BufferedImage photo) {
        BufferedImage grey = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, luminance(photo.getRaster(), x, y));
            }
        }
        return grey;
    }

    /** ITU-R BT.601. */
    private static int luminance(Raster photo, int x, int y) {
        int first = photo.getSample(x, y, 0);
        return photo.getNumBands() == 1
                ? first
                : (299 * first + 587 * photo.getSample(x, y, 1) + 114 * photo.getSample(x, y, 2) + 500) / 1000;
    }
}
