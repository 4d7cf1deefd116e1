package shikaku.town.portrait.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;
import shikaku.town.portrait.picture.Sensor;

class PresentationAttackTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 120;
    private static final int PALE = 0xF0D8C8;
    private static final Renderer RENDERER = new Renderer(1);
    private static final Capture PLACE = Capture.camera(5).sized(WIDTH, HEIGHT).through(Sensor.PERFECT);

    /** Stands for a face: what is flat does not depend on what is on it. */
    private static final BufferedImage PICTURE =
            HeldUp.painted(60, 80, (x, y) -> (x / 10 + y / 10) % 2 == 0 ? PALE : 0);

    @Test
    void whatever_is_done_with_a_print_halves_stay_halves() {
        BufferedImage frame = RENDERER.empty(PLACE);
        AffineTransform turned = new Hold(.8, 50, 12, .05, -.02).into(frame, PICTURE);
        Point2D left = turned.transform(new Point2D.Double(0, 40), null);
        Point2D nose = turned.transform(new Point2D.Double(30, 40), null);
        Point2D right = turned.transform(new Point2D.Double(60, 40), null);
        assertThat(nose.getX())
                .as("a real nose would come forward")
                .isCloseTo((left.getX() + right.getX()) / 2, within(1e-9));
        assertThat(nose.getY()).isCloseTo((left.getY() + right.getY()) / 2, within(1e-9));
    }

    @Test
    void a_print_that_is_turned_away_is_narrower_and_as_high() {
        assertThat(print(Hold.STRAIGHT.turned(60))).isLessThan(print(Hold.STRAIGHT) * 2 / 3);
    }

    @Test
    void a_print_has_a_white_edge_and_no_black() {
        BufferedImage print = new PrintedPhoto(PICTURE).print();
        assertThat(HeldUp.channel(print.getRGB(0, 0), 8)).isGreaterThan(220);
        int ink = HeldUp.channel(print.getRGB(15 + 4, 5 + 4), 8);
        assertThat(ink).isBetween(25, 60);
    }

    @Test
    void a_screen_shines_bluish_between_black_edges_and_has_a_grid() {
        BufferedImage plain = HeldUp.painted(60, 80, (x, y) -> 0x808080);
        BufferedImage screen = new ReplayedScreen(plain).screen();
        assertThat(HeldUp.channel(screen.getRGB(0, 0), 8)).isLessThan(30);
        double red = 0;
        double blue = 0;
        for (int x = 10; x < 50; x++) {
            red += HeldUp.channel(screen.getRGB(x, 70), 16);
            blue += HeldUp.channel(screen.getRGB(x, 70), 0);
        }
        assertThat(blue).isGreaterThan(red * 1.1);
        assertThat(screen.getRGB(40, 70)).isNotEqualTo(screen.getRGB(41, 70));
    }

    @Test
    void what_the_camera_takes_has_the_camera_s_size_and_its_noise() {
        Capture noisy = PLACE.through(new Sensor(.5, 4, 1, 0, false));
        BufferedImage taken = new PrintedPhoto(PICTURE).taken(RENDERER, noisy, Hold.STRAIGHT);
        assertThat(taken.getWidth()).isEqualTo(WIDTH);
        assertThat(taken.getHeight()).isEqualTo(HEIGHT);
        assertThat(taken.getRGB(45, 60)).isNotEqualTo(taken.getRGB(46, 60));
    }

    @Test
    void nobody_holds_a_print_edge_on() {
        assertThatThrownBy(() -> Hold.STRAIGHT.turned(89)).isInstanceOf(IllegalArgumentException.class);
    }

    /** How many pixels of the middle row the print covers: those that differ from the empty place. */
    private static int print(Hold hold) {
        BufferedImage empty = RENDERER.empty(PLACE);
        BufferedImage taken = new PrintedPhoto(PICTURE).taken(RENDERER, PLACE, hold);
        int covered = 0;
        for (int x = 0; x < WIDTH; x++) {
            covered += Math.abs(HeldUp.channel(empty.getRGB(x, 60), 8) - HeldUp.channel(taken.getRGB(x, 60), 8)) > 8
                    ? 1
                    : 0;
        }
        return covered;
    }
}
