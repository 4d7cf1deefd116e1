package shikaku.face.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.Similarity;

/**
 * A picture as bare pixels, eight bits each of red, green and blue in sRGB. Unchangeable as long as whoever hands an array over lets go of it, until it is
 * wiped; its {@link #toString} tells the size only.
 */
public final class Picture {
    /** Values of a pixel. */
    public static final int CHANNELS = 3;

    /** ITU-R BT.601: how bright red, green and blue are. */
    private static final double RED = 0.299;

    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final int width;
    private final int height;
    private final byte[] rgb;

    private Picture(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * @param rgb row by row, three bytes a pixel; not copied, so nobody may change it any more
     * @throws IllegalArgumentException when sides and array do not fit
     */
    public static Picture of(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != Math.multiplyExact(CHANNELS, Math.multiplyExact(width, height))) {
            throw new IllegalArgumentException("a picture of " + width + "×" + height + " has other bytes");
        }
        return new Picture(width, height, rgb);
    }

    /** A copy of the JDK's image; grey stays as bright as it is. */
    public static Picture of(BufferedImage image) {
        return Pixels.of(image);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** One value from 0 to 255. */
    public int value(int x, int y, int channel) {
        return rgb[(y * width + x) * CHANNELS + channel] & 0xFF;
    }

    /** Brightness (輝度) from 0 to 255. */
    public double luminance(int x, int y) {
        return RED * value(x, y, 0) + GREEN * value(x, y, 1) + BLUE * value(x, y, 2);
    }

    /** The same in grey: a chip's photo has no colours, so the camera's picture loses them, too, before the two are compared. */
    public Picture grey() {
        byte[] out = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i += CHANNELS) {
            double luminance = RED * (rgb[i] & 0xFF) + GREEN * (rgb[i + 1] & 0xFF) + BLUE * (rgb[i + 2] & 0xFF);
            byte value = (byte) Math.round(luminance);
            out[i] = value;
            out[i + 1] = value;
            out[i + 2] = value;
        }
        return new Picture(width, height, out);
    }

    /** The whole picture at another size; sides need not keep their proportion. */
    public Picture scaled(int newWidth, int newHeight) {
        return region(new Box(0, 0, width, height), newWidth, newHeight);
    }

    /** A part of the picture at a size of its own. Beyond the edge the edge goes on. */
    public Picture region(Box box, int newWidth, int newHeight) {
        double x = box.width() / newWidth;
        double y = box.height() / newHeight;
        return new Sampling(this, true).take(newWidth, newHeight, Math.max(x, y), (u, v, at) -> {
            at[0] = box.left() + u * x - 0.5;
            at[1] = box.top() + v * y - 0.5;
        });
    }

    /** The picture turned, scaled and shifted. Beyond the edge it is black, as the nets know it. */
    public Picture warped(Similarity toChip, int newWidth, int newHeight) {
        return taken(new Sampling(this, false), toChip, newWidth, newHeight);
    }

    /** The same for people to look at: beyond the edge the edge goes on. */
    public Picture placed(Similarity there, int newWidth, int newHeight) {
        return taken(new Sampling(this, true), there, newWidth, newHeight);
    }

    private static Picture taken(Sampling sampling, Similarity there, int newWidth, int newHeight) {
        Similarity back = there.inverse();
        return sampling.take(newWidth, newHeight, back.scale(), (u, v, at) -> {
            double x = u - 0.5;
            double y = v - 0.5;
            at[0] = back.a() * x - back.b() * y + back.dx();
            at[1] = back.b() * x + back.a() * y + back.dy();
        });
    }

    /** Leaves nothing of it in this object. Nobody may look at it any more. */
    public void wipe() {
        Arrays.fill(rgb, (byte) 0);
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }
}
