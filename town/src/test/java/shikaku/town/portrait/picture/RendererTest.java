package shikaku.town.portrait.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import shikaku.domain.Sex;
import shikaku.town.portrait.shape.Expression;
import shikaku.town.portrait.trait.AgeClass;
import shikaku.town.portrait.trait.PortraitParameters;

class RendererTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 80;
    private static final PortraitParameters PERSON =
            PortraitParameters.random(4, AgeClass.ADULT, Sex.FEMALE, PortraitParameters.WIDE_CONTRAST);
    private static final Capture CARD = Capture.card().sized(WIDTH, HEIGHT);

    @Test
    void the_same_person_in_the_same_capture_is_the_same_picture_however_many_draw_it() {
        Capture camera = Capture.camera(9).sized(WIDTH, HEIGHT);
        assertThat(pixels(new Renderer(1).draw(PERSON, camera)))
                .isEqualTo(pixels(new Renderer(2).draw(PERSON, camera)));
    }

    @Test
    void another_capture_of_the_same_person_is_another_picture() {
        assertThat(pixels(draw(Capture.camera(9).sized(WIDTH, HEIGHT))))
                .isNotEqualTo(pixels(draw(Capture.camera(10).sized(WIDTH, HEIGHT))));
    }

    @Test
    void a_card_s_photo_has_no_colour() {
        for (int rgb : pixels(draw(CARD))) {
            assertThat(rgb & 0xFF).isEqualTo(rgb >> 8 & 0xFF).isEqualTo(rgb >> 16 & 0xFF);
        }
    }

    @Test
    void a_face_is_lighter_than_its_hair_and_fills_the_middle() {
        BufferedImage picture = draw(CARD);
        assertThat(level(picture, WIDTH / 2, HEIGHT / 2)).isGreaterThan(level(picture, WIDTH / 2, HEIGHT / 8) + 40);
    }

    @Test
    void a_turned_head_takes_its_nose_along() {
        BufferedImage ahead = draw(CARD);
        BufferedImage aside = draw(CARD.turned(25, 0));
        int row = HEIGHT / 2;
        assertThat(changed(ahead, aside, row))
                .as("pixels that changed in the row of the nose")
                .isGreaterThan(WIDTH / 6);
        assertThat(changed(ahead, aside, HEIGHT - 1)).as("the shirt stays").isZero();
    }

    @Test
    void light_from_the_left_leaves_the_right_of_the_face_darker() {
        BufferedImage picture = draw(CARD.lit(new Lighting(-2, .2, 1, .2)));
        int row = HEIGHT * 6 / 10;
        assertThat(level(picture, WIDTH * 4 / 10, row)).isGreaterThan(level(picture, WIDTH * 6 / 10, row));
    }

    @Test
    void closed_eyes_are_another_picture_than_open_ones() {
        assertThat(pixels(draw(CARD.making(new Expression(0, 0))))).isNotEqualTo(pixels(draw(CARD)));
    }

    @Test
    void nobody_takes_more_than_two_threads() {
        assertThatThrownBy(() -> new Renderer(3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage draw(Capture capture) {
        return new Renderer(2).draw(PERSON, capture);
    }

    private static int changed(BufferedImage one, BufferedImage other, int row) {
        int changed = 0;
        for (int column = 0; column < WIDTH; column++) {
            changed += Math.abs(level(one, column, row) - level(other, column, row)) > 12 ? 1 : 0;
        }
        return changed;
    }

    private static int level(BufferedImage picture, int column, int row) {
        return picture.getRGB(column, row) & 0xFF;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
