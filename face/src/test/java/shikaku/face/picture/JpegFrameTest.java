package shikaku.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.message.Reason;

class JpegFrameTest {
    private static final byte[] FRAME = TestPictures.jpeg(TestPictures.head(320, 240, BufferedImage.TYPE_3BYTE_BGR));

    static Stream<byte[]> bytes_that_are_no_frame() {
        return Stream.of(
                new byte[0],
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                "not a picture at all".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                TestPictures.written(TestPictures.head(64, 64, BufferedImage.TYPE_3BYTE_BGR), "png"),
                TestPictures.jpeg(TestPictures.head(16, 16, BufferedImage.TYPE_3BYTE_BGR)),
                TestPictures.jpeg(TestPictures.head(2_000, 40, BufferedImage.TYPE_3BYTE_BGR)),
                Arrays.copyOf(FRAME, Limits.FRAME_BYTES + 1));
    }

    @Test
    void a_frame_becomes_pixels() throws Exception {
        Picture picture = JpegFrame.decode(FRAME);
        assertThat(picture).hasToString("320×240");
        assertThat(picture.value(5, 5, 0)).isCloseTo(150, within(6));
        assertThat(picture.value(5, 5, 2)).isCloseTo(170, within(6));
    }

    @Test
    void a_grey_frame_is_as_bright_as_it_was() throws Exception {
        Picture picture =
                JpegFrame.decode(TestPictures.jpeg(TestPictures.head(320, 240, BufferedImage.TYPE_BYTE_GRAY)));
        BufferedImage image = TestPictures.head(320, 240, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(picture.value(5, 5, 0)).isCloseTo(image.getRaster().getSample(5, 5, 0), within(4));
    }

    @ParameterizedTest
    @MethodSource("bytes_that_are_no_frame")
    void what_is_no_frame_is_refused_with_its_reason(byte[] bytes) {
        assertThatThrownBy(() -> JpegFrame.decode(bytes))
                .isInstanceOfSatisfying(
                        BadPicture.class, e -> assertThat(e.reason()).isEqualTo(Reason.FACE_FRAME_REFUSED));
    }

    @Test
    void a_frame_that_claims_to_be_huge_is_refused_before_memory_is_asked_for() {
        byte[] bomb = FRAME.clone();
        int size = startOfFrame(bomb) + 5;
        Arrays.fill(bomb, size, size + 4, (byte) 0xFF);
        assertThatThrownBy(() -> JpegFrame.decode(bomb)).isInstanceOf(BadPicture.class);
    }

    @Test
    void a_frame_of_a_thousand_scans_is_refused_unread() {
        byte[] many = Arrays.copyOf(FRAME, FRAME.length + 2_000);
        for (int i = FRAME.length; i < many.length; i += 2) {
            many[i] = (byte) 0xFF;
            many[i + 1] = (byte) 0xDA;
        }
        assertThatThrownBy(() -> JpegFrame.decode(many)).isInstanceOf(BadPicture.class);
    }

    @Test
    void damaged_frames_are_pictures_or_refused_and_nothing_else() {
        Random random = new Random(7);
        for (int run = 0; run < 60; run++) {
            byte[] damaged = damaged(random);
            try {
                assertThat(JpegFrame.decode(damaged).width()).isLessThanOrEqualTo(Limits.FRAME_SIDE);
            } catch (BadPicture e) {
                assertThat(e.reason()).isEqualTo(Reason.FACE_FRAME_REFUSED);
            }
        }
    }

    @Test
    void nothing_is_left_in_the_temporary_folder() throws Exception {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        JpegFrame.decode(FRAME);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("imageio"));
        }
    }

    private static byte[] damaged(Random random) {
        byte[] damaged = Arrays.copyOf(FRAME, random.nextInt(2) == 0 ? FRAME.length : random.nextInt(FRAME.length));
        for (int i = 0; i < 4 && damaged.length > 4; i++) {
            damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    /** SOF0. */
    private static int startOfFrame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                return i;
            }
        }
        throw new IllegalStateException("no frame header");
    }
}
