package shikaku.face.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** From the JDK's image to bare pixels. */
final class Pixels {
    private Pixels() {}

    static Picture of(BufferedImage image) {
        byte[] rgb = new byte[Picture.CHANNELS * image.getWidth() * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            int[] row = isPlain(image) ? samples(image, y) : colours(image, y);
            for (int i = 0; i < row.length; i++) {
                rgb[y * row.length + i] = (byte) row[i];
            }
        }
        return Picture.of(image.getWidth(), image.getHeight(), rgb);
    }

    /**
     * Samples are taken as they are: {@code getRGB} of a grey image would brighten it, because the JDK holds grey for linear light, which no camera
     * and no card means.
     */
    private static boolean isPlain(BufferedImage image) {
        boolean bytes = image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE;
        int bands = image.getRaster().getNumBands();
        return bytes
                && (bands == 1 || bands == Picture.CHANNELS)
                && !(image.getColorModel() instanceof IndexColorModel);
    }

    private static int[] samples(BufferedImage image, int y) {
        Raster raster = image.getRaster();
        int[] row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, image.getWidth(), 1, (int[]) null);
        return raster.getNumBands() == 1 ? threefold(row) : row;
    }

    private static int[] threefold(int[] grey) {
        int[] row = new int[Picture.CHANNELS * grey.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = grey[i / Picture.CHANNELS];
        }
        return row;
    }

    private static int[] colours(BufferedImage image, int y) {
        int[] argb = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        int[] row = new int[Picture.CHANNELS * argb.length];
        for (int x = 0; x < argb.length; x++) {
            row[Picture.CHANNELS * x] = argb[x] >> 16 & 0xFF;
            row[Picture.CHANNELS * x + 1] = argb[x] >> 8 & 0xFF;
            row[Picture.CHANNELS * x + 2] = argb[x] & 0xFF;
        }
        return row;
    }
}
