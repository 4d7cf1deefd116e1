package shikaku.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.Similarity;

class PictureTest {
    @Test
    void an_array_that_does_not_fit_its_sides_is_no_picture() {
        assertThatThrownBy(() -> Picture.of(2, 2, new byte[11])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Picture.of(0, 2, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Picture.of(1 << 20, 1 << 20, new byte[0])).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_picture_at_its_own_size_is_the_same() {
        Picture picture = slope(9, 7);
        Picture same = picture.scaled(9, 7);
        assertThat(same.value(4, 3, 0)).isEqualTo(picture.value(4, 3, 0));
        assertThat(same.value(8, 6, 1)).isEqualTo(picture.value(8, 6, 1));
    }

    @Test
    void a_smaller_picture_keeps_the_average_brightness_of_fine_stripes() {
        byte[] rgb = new byte[64 * 64 * 3];
        for (int i = 0; i < 64 * 64; i++) {
            byte value = (byte) (i % 2 == 0 ? 0 : 255);
            rgb[3 * i] = value;
            rgb[3 * i + 1] = value;
            rgb[3 * i + 2] = value;
        }
        Picture small = Picture.of(64, 64, rgb).scaled(8, 8);
        assertThat(small.luminance(3, 3)).isCloseTo(127.5, within(30.0));
    }

    @Test
    void a_region_beyond_the_edge_repeats_the_edge() {
        Picture part = slope(10, 10).region(new Box(-10, 0, 10, 20), 20, 20);
        assertThat(part.value(0, 0, 0)).isEqualTo(slope(10, 10).value(0, 0, 0));
        assertThat(part.value(19, 19, 1)).isEqualTo(slope(10, 10).value(9, 9, 1));
    }

    @Test
    void a_warped_picture_is_black_where_there_was_none() {
        Picture shifted = slope(10, 10).warped(new Similarity(1, 0, 5, 0), 10, 10);
        assertThat(shifted.value(0, 5, 0)).isZero();
        assertThat(shifted.value(7, 5, 0)).isEqualTo(slope(10, 10).value(2, 5, 0));
    }

    @Test
    void grey_keeps_the_brightness_and_loses_the_colours() {
        Picture grey = Picture.of(1, 1, new byte[] {(byte) 200, 100, 50}).grey();
        assertThat(grey.value(0, 0, 0)).isEqualTo(grey.value(0, 0, 2)).isEqualTo(124);
    }

    @Test
    void a_picture_says_nothing_but_its_size() {
        assertThat(slope(3, 2)).hasToString("3×2");
    }

    private static Picture slope(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * 3;
                rgb[at] = (byte) (20 + 10 * x);
                rgb[at + 1] = (byte) (20 + 10 * y);
            }
        }
        return Picture.of(width, height, rgb);
    }
}
