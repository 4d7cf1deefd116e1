package shikaku.town.front;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Nobody in particular: head and shoulders, the same for everyone. */
public final class Silhouette implements Portrait {
    private static final Color WALL = new Color(0xE8, 0xE8, 0xE8);
    private static final Color PERSON = new Color(0x8A, 0x8A, 0x8A);

    @Override
    public BufferedImage of(Sitter sitter) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(WALL);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(PERSON);
            pen.fillOval(WIDTH / 2 - 56, 64, 112, 142);
            pen.fillOval(WIDTH / 2 - 105, 226, 210, 240);
        } finally {
            pen.dispose();
        }
        return picture;
    }
}
