package shikaku.town.nobody;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import shikaku.message.Octets;

/** A white picture: what a card of nobody shows where a name would stand. */
final class BlankPicture {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 32;
    private static final int WHITE = 0xFFFFFF;

    private BlankPicture() {}

    static Octets png() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        int[] white = new int[WIDTH * HEIGHT];
        Arrays.fill(white, WHITE);
        picture.setRGB(0, 0, WIDTH, HEIGHT, white, 0, WIDTH);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Octets.of(png.toByteArray());
    }
}
