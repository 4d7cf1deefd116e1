package shikaku.town.portrait.attack;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/** Paints flat things, pixel by pixel or into a frame. */
final class HeldUp {
    private HeldUp() {}

    /** The scene with {@code flat} held into it. */
    static BufferedImage before(BufferedImage scene, BufferedImage flat, Hold hold) {
        BufferedImage frame = copy(scene);
        Graphics2D pen = frame.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.drawImage(flat, hold.into(frame, flat), null);
        } finally {
            pen.dispose();
        }
        return frame;
    }

    /** A picture in a border of {@code width} pixels. */
    static BufferedImage bordered(BufferedImage picture, int width, int rgb) {
        int across = picture.getWidth() + 2 * width;
        int down = picture.getHeight() + 2 * width;
        return painted(across, down, (x, y) -> {
            int inX = x - width;
            int inY = y - width;
            boolean inside = inX >= 0 && inY >= 0 && inX < picture.getWidth() && inY < picture.getHeight();
            return inside ? picture.getRGB(inX, inY) : rgb;
        });
    }

    /** Each pixel by its place. */
    static BufferedImage painted(int width, int height, IntBinaryOperator pixel) {
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                painted.setRGB(x, y, pixel.applyAsInt(x, y));
            }
        }
        return painted;
    }

    /** One channel, 0 to 255: {@code shift} is 16 for red, 8 for green, 0 for blue. */
    static int channel(int rgb, int shift) {
        return rgb >> shift & 0xFF;
    }

    static int rgb(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.clamp(Math.round(value), 0, 255);
    }

    private static BufferedImage copy(BufferedImage scene) {
        return painted(scene.getWidth(), scene.getHeight(), scene::getRGB);
    }
}
