package shikaku.face.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import shikaku.message.Reason;

/** A frame of the camera (撮影画像): a JPEG. Its size is read and judged before a pixel is made; nothing is written anywhere. */
public final class JpegFrame {
    private static final int SCAN = 0xDA;
    private static final int MARKER = 0xFF;

    private JpegFrame() {}

    /** @throws BadPicture {@link Reason#FACE_FRAME_REFUSED} when it is no JPEG, too many bytes, too large, too small or takes too long */
    public static Picture decode(byte[] jpeg) throws BadPicture {
        if (!isJpeg(jpeg) || jpeg.length > Limits.FRAME_BYTES || scans(jpeg) > Limits.FRAME_SCANS) {
            throw refused();
        }
        return BoundedTime.of(Limits.FRAME_TIME, Reason.FACE_FRAME_REFUSED).of(() -> read(jpeg));
    }

    private static Picture read(byte[] jpeg) throws IOException, BadPicture {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (HeldBytes stream = new HeldBytes(jpeg)) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > Limits.FRAME_SIDE || Math.min(width, height) < Limits.SMALLEST_SIDE) {
                throw refused();
            }
            return wiped(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static Picture wiped(BufferedImage image) throws BadPicture {
        try {
            return Pixels.of(image);
        } finally {
            if (image.getRaster().getDataBuffer() instanceof DataBufferByte pixels) {
                Arrays.fill(pixels.getData(), (byte) 0);
            }
        }
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == MARKER && (bytes[1] & 0xFF) == 0xD8;
    }

    /** Start-of-scan markers; inside entropy-coded data a byte FF is always followed by 00, so none is miscounted there. */
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == MARKER && (jpeg[i + 1] & 0xFF) == SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static BadPicture refused() {
        return new BadPicture(Reason.FACE_FRAME_REFUSED);
    }
}
