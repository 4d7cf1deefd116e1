package shikaku.town.front;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;

/** The front as a picture, as a camera above the card would see it: 85.6 by 54 mm, ten pixels a millimetre. Plainly a card of this town, not a copy of a real one's design. */
final class FrontPicture {
    private static final int WIDTH = 856;
    private static final int HEIGHT = 540;
    private static final int LEFT = 40;
    private static final int PHOTO_LEFT = 600;
    private static final int PHOTO_TOP = 90;
    private static final int PHOTO_WIDTH = 216;
    private static final int PHOTO_HEIGHT = 270;
    private static final Color PAPER = new Color(0xF4, 0xF6, 0xEE);
    private static final Color FRAME = new Color(0x9A, 0xA8, 0x90);

    private final Lettering lettering = new Lettering();

    BufferedImage of(CardFront front) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setColor(FRAME);
            pen.drawRect(PHOTO_LEFT - 1, PHOTO_TOP - 1, PHOTO_WIDTH + 1, PHOTO_HEIGHT + 1);
            front.photo()
                    .ifPresent(photo -> pen.drawImage(photo, PHOTO_LEFT, PHOTO_TOP, PHOTO_WIDTH, PHOTO_HEIGHT, null));
            pen.setColor(Color.BLACK);
            text(pen, front);
        } finally {
            pen.dispose();
        }
        return picture;
    }

    private void text(Graphics2D pen, CardFront front) {
        lettering.write(pen, "試験用のカード SPECIMEN", LEFT, 60, 26);
        lettering.write(pen, front.items().name(), LEFT, 130, 34);
        lettering.write(pen, front.items().address(), LEFT, 190, 24);
        lettering.write(pen, day(front.items().birthdate()) + "生", LEFT, 270, 28);
        lettering.write(pen, sex(front.items().sex()), LEFT + 330, 270, 28);
        lettering.write(pen, day(front.expires()) + "まで有効", LEFT, 330, 28);
        lettering.write(pen, "セキュリティコード " + front.securityCode(), LEFT, 390, 24);
        lettering.write(pen, "照合番号B " + front.numberB(), LEFT, 480, 30);
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String sex(int code) {
        return switch (code) {
            case 1 -> "男";
            case 2 -> "女";
            default -> "";
        };
    }
}
