package shikaku.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.message.Reason;

class ChipPhotoTest {
    private static final BufferedImage GREY = TestPictures.head(240, 320, BufferedImage.TYPE_BYTE_GRAY);
    private static final byte[] PHOTO = TestPictures.jpeg2000(GREY);
    private static final int SIZ = find(PHOTO, 0xFF4F_FF51) + 2;

    @Test
    void a_grey_photo_is_read_without_a_bit_changed() throws Exception {
        Picture picture = ChipPhoto.decode(PHOTO);
        assertThat(picture).hasToString("240×320");
        for (int y = 0; y < 320; y += 17) {
            for (int x = 0; x < 240; x += 13) {
                assertThat(picture.value(x, y, 1)).isEqualTo(GREY.getRaster().getSample(x, y, 0));
            }
        }
    }

    @Test
    void a_photo_in_colours_is_read_too() throws Exception {
        BufferedImage colours = TestPictures.head(120, 160, BufferedImage.TYPE_3BYTE_BGR);
        Picture picture = ChipPhoto.decode(TestPictures.jpeg2000(colours));
        assertThat(picture.value(60, 80, 0)).isEqualTo(220);
        assertThat(picture.value(60, 80, 2)).isEqualTo(150);
    }

    @Test
    void a_bare_codestream_is_a_photo() throws Exception {
        assertThat(ChipPhoto.decode(Arrays.copyOfRange(PHOTO, SIZ - 2, PHOTO.length)))
                .hasToString("240×320");
    }

    /** Offsets into SIZ: ISO/IEC 15444-1 table A.9. */
    @ParameterizedTest
    @CsvSource({
        "6, 0xFFFFFFFF", // width
        "6, 481",
        "6, 31",
        "10, 641", // height
        "10, 0",
        "14, 1", // the picture does not begin at the origin
        "18, 0x80000000",
        "22, 1", // tiles of one column
        "22, 0",
        "26, 0",
        "30, 1", // tiles do not begin at the origin
        "34, 0x7FFFFFFF"
    })
    void a_header_that_asks_for_another_size_is_refused_before_decoding(int offset, String value) {
        byte[] bomb = PHOTO.clone();
        ByteBuffer.wrap(bomb).putInt(SIZ + offset, Long.decode(value).intValue());
        refused(bomb);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 16_384})
    void a_photo_of_another_number_of_components_is_refused(int components) {
        byte[] bomb = PHOTO.clone();
        ByteBuffer.wrap(bomb).putShort(SIZ + 38, (short) components);
        refused(bomb);
    }

    @ParameterizedTest
    @CsvSource({"40, 15", "40, 0x87", "41, 2", "42, 0"})
    void a_photo_of_another_depth_or_sampling_is_refused(int offset, String value) {
        byte[] bomb = PHOTO.clone();
        bomb[SIZ + offset] = Integer.decode(value).byteValue();
        refused(bomb);
    }

    @Test
    void boxes_without_end_or_without_a_codestream_are_refused() {
        byte[] file = PHOTO.clone();
        ByteBuffer.wrap(file).putInt(0, 0);
        refused(file);
        ByteBuffer.wrap(file).putInt(0, -1);
        refused(file);
        ByteBuffer empty = ByteBuffer.allocate(40_000);
        for (int i = 0; i < 5_000; i++) {
            empty.putInt(8).putInt(0x6A50_2020);
        }
        refused(empty.array());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 20, 60, 90, 120, 160})
    void a_photo_cut_short_in_its_head_is_refused(int length) {
        refused(Arrays.copyOf(PHOTO, length));
    }

    @Test
    void more_bytes_than_a_card_holds_are_refused_unread() {
        refused(Arrays.copyOf(PHOTO, Limits.PHOTO_BYTES + 1));
    }

    @Test
    void damaged_photos_are_pictures_of_the_same_size_or_refused_in_bounded_time() {
        Random random = new Random(11);
        for (int run = 0; run < 60; run++) {
            byte[] damaged = damaged(random);
            Duration from = worked();
            try {
                assertThat(ChipPhoto.decode(damaged).width()).isLessThanOrEqualTo(Limits.PHOTO_WIDTH);
            } catch (BadPicture e) {
                assertThat(e.reason()).isEqualTo(Reason.FACE_PHOTO_UNREADABLE);
            }
            assertThat(worked().minus(from)).isLessThan(Limits.PHOTO_TIME.plus(Duration.ofSeconds(2)));
        }
    }

    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static byte[] damaged(Random random) {
        int cut = random.nextInt(3) == 0 ? SIZ + random.nextInt(PHOTO.length - SIZ) : PHOTO.length;
        byte[] damaged = Arrays.copyOf(PHOTO, cut);
        for (int i = random.nextInt(4); i > 0; i--) {
            // Most of what hurts stands in the headers behind SIZ.
            int reach = random.nextBoolean() ? Math.min(200, cut - SIZ) : cut - SIZ;
            damaged[SIZ + random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> ChipPhoto.decode(bytes))
                .isInstanceOfSatisfying(
                        BadPicture.class, e -> assertThat(e.reason()).isEqualTo(Reason.FACE_PHOTO_UNREADABLE));
    }

    private static int find(byte[] bytes, int word) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int i = 0; i < bytes.length - 4; i++) {
            if (buffer.getInt(i) == word) {
                return i;
            }
        }
        throw new IllegalStateException("no codestream");
    }
}
