package shikaku.town.front;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Writes on pictures. A machine without fonts, or without one that has these letters, gets a bar where the text would stand: a card is a card without them,
 * for programs read its bytes.
 */
final class Lettering {
    private static final int MARGIN = 4;

    /** Empty where there is not a single font. */
    private final Optional<Font> font = font();

    /** One line in black on white, as a chip holds a name. */
    BufferedImage line(String text, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setColor(Color.BLACK);
            write(pen, text, MARGIN, height - height / 4, height / 2);
        } finally {
            pen.dispose();
        }
        return picture;
    }

    /** Writes with the pen's colour; {@code size} is the height of the letters in pixels. */
    void write(Graphics2D pen, String text, int left, int base, int size) {
        if (font.isPresent() && font.get().canDisplayUpTo(text) < 0) {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setFont(font.get().deriveFont((float) size));
            pen.drawString(text, left, base);
        } else {
            pen.fillRect(left, base - size / 2, text.length() * size, size / 4);
        }
    }

    /** Without fontconfig or without a font the JDK throws what it happens to throw, errors among them. */
    private static Optional<Font> font() {
        try {
            Font any = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
            return any.canDisplay('0') ? Optional.of(any) : Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError none) {
            return Optional.empty();
        }
    }
}
