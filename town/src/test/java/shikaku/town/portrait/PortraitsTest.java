package shikaku.town.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.Sex;
import shikaku.face.picture.BadPicture;
import shikaku.face.picture.ChipPhoto;
import shikaku.face.picture.JpegFrame;
import shikaku.face.picture.Picture;
import shikaku.town.portrait.picture.Capture;
import shikaku.town.portrait.picture.Renderer;

class PortraitsTest {
    private static final Portrayed SOMEBODY = new Portrayed("nobody-in-particular", 34, Sex.FEMALE);
    private static final Portrayed BABY = new Portrayed("newborn", 0, Sex.MALE);
    private static final Capture SMALL = Capture.camera(1).sized(60, 80);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Portraits portraits = new Portraits(TownFaces.shipped(), new Renderer(2), Path.of(""));

    @BeforeEach
    void open() {
        portraits = new Portraits(TownFaces.shipped(), new Renderer(2), folder.resolve("portraits"));
    }

    @Test
    void a_baby_s_card_has_no_photo_but_a_camera_sees_the_baby() {
        assertThat(portraits.card(BABY)).isEmpty();
        assertThat(portraits.cardFile(BABY)).isEmpty();
        assertThat(portraits.camera(BABY, SMALL)).isNotEmpty();
    }

    @Test
    void the_chip_s_photo_is_small_and_decodes_to_about_the_same_picture() throws BadPicture {
        BufferedImage drawn = portraits.card(SOMEBODY).orElseThrow();
        byte[] file = portraits.cardFile(SOMEBODY).orElseThrow();
        assertThat(file).hasSizeLessThan(5_500);
        Picture decoded = ChipPhoto.decode(file);
        assertThat(decoded.width()).isEqualTo(240);
        assertThat(decoded.height()).isEqualTo(320);
        assertThat(decibels(drawn, decoded)).isGreaterThan(28);
    }

    @Test
    void a_frame_of_the_camera_is_a_jpeg_of_the_capture_s_size() throws BadPicture {
        Picture frame = JpegFrame.decode(portraits.camera(SOMEBODY, SMALL.sized(90, 120)));
        assertThat(frame.width()).isEqualTo(90);
        assertThat(frame.height()).isEqualTo(120);
    }

    @Test
    void what_was_drawn_once_is_kept_and_what_follows_from_other_numbers_is_not_confused_with_it() throws IOException {
        byte[] first = portraits.camera(SOMEBODY, SMALL);
        assertThat(files()).hasSize(1);
        Files.write(files().getFirst(), new byte[] {1, 2, 3});
        assertThat(portraits.camera(SOMEBODY, SMALL)).containsExactly(1, 2, 3);
        assertThat(portraits.camera(SOMEBODY, SMALL.turned(9, 0))).isNotEqualTo(first);
        assertThat(files()).hasSize(2);
    }

    @Test
    void drawing_ahead_tells_how_far_it_is() {
        List<Integer> told = new ArrayList<>();
        portraits.prepare(List.of(BABY, BABY), told::add);
        assertThat(told).containsExactly(1, 2);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("portraits"))) {
            return all.toList();
        }
    }

    /** Peak signal to noise. */
    private static double decibels(BufferedImage drawn, Picture decoded) {
        double square = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                double off = drawn.getRaster().getSample(x, y, 0) - decoded.value(x, y, 0);
                square += off * off;
            }
        }
        return 10 * Math.log10(255 * 255 * drawn.getWidth() * drawn.getHeight() / square);
    }
}
