package shikaku.face.picture;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriter;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that are made of numbers, and their files. */
public final class TestPictures {
    private TestPictures() {}

    /** Something that looks a little like a head before a wall; nobody. */
    public static BufferedImage head(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(150, 160, 170));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(220, 180, 150));
        g.fillOval(width / 4, height / 5, width / 2, height * 3 / 5);
        g.setColor(new Color(40, 30, 30));
        g.fillOval(width * 3 / 8, height * 2 / 5, width / 12, height / 30);
        g.fillOval(width * 13 / 24, height * 2 / 5, width / 12, height / 30);
        g.fillRect(width * 5 / 12, height * 3 / 5, width / 6, height / 60 + 1);
        g.dispose();
        return image;
    }

    public static byte[] jpeg(BufferedImage image) {
        return written(image, "jpeg");
    }

    public static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JP2 file without loss. */
    public static byte[] jpeg2000(BufferedImage image) {
        J2KImageWriter writer = new J2KImageWriter(new J2KImageWriterSpi());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            J2KImageWriteParam how = (J2KImageWriteParam) writer.getDefaultWriteParam();
            how.setLossless(true);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
