package shikaku.town.portrait;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as files, in memory. */
final class PictureFile {
    private static final float CAMERA_QUALITY = .8f;

    private PictureFile() {}

    /** PNG: nothing is lost. */
    static byte[] png(BufferedImage picture) {
        return written("png", picture, ImageWriter::getDefaultWriteParam);
    }

    /** JPEG, as a kiosk's page sends it. */
    static byte[] jpeg(BufferedImage picture) {
        return written("jpeg", picture, writer -> {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(CAMERA_QUALITY);
            return how;
        });
    }

    static BufferedImage read(byte[] file) {
        try {
            // ImageIO closes it.
            return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file))))
                    .orElseThrow(() -> new IllegalStateException("a picture of ours can be read"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface How {
        ImageWriteParam of(ImageWriter writer);
    }

    private static byte[] written(String format, BufferedImage picture, How how) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how.of(writer));
            out.flush();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
