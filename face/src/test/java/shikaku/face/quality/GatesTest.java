package shikaku.face.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.DrawnFace;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.geometry.Point;
import shikaku.face.picture.CartoonFace;
import shikaku.face.picture.JpegFrame;
import shikaku.face.picture.Picture;
import shikaku.face.picture.TestPictures;

/** Pictures of drawn faces, with landmarks put where they were drawn: no net looks. */
class GatesTest {
    private static final Gates GATES = new Gates(GateLimits.DEFAULT);
    private static final double SIZE = 60;
    private static final FacePoints POINTS = points();
    private static final FaceBox BOX = new FaceBox(new Box(240, 160, 400, 320), 1);

    static Stream<Gate> every_gate() {
        return Stream.of(
                new Gate.NoFace(),
                new Gate.TwoFaces(2),
                new Gate.TooSmall(1),
                new Gate.TooDark(1),
                new Gate.TooBlurred(0),
                new Gate.TurnedAway(50),
                new Gate.EyesClosed(0),
                new Gate.MaskWorn());
    }

    @ParameterizedTest
    @MethodSource("every_gate")
    void every_gate_has_a_word_in_both_languages_of_its_own(Gate gate) {
        assertThat(gate.word().japanese()).endsWith("。");
        assertThat(gate.word().english()).endsWith(".");
        assertThat(every_gate().filter(other -> other.word().equals(gate.word())))
                .hasSize(1);
    }

    @Test
    void there_are_no_more_gates_than_these() {
        assertThat(Gate.class.getPermittedSubclasses())
                .hasSize((int) every_gate().count());
    }

    @Test
    void a_plain_face_passes() throws Exception {
        assertThat(checked(drawn(CartoonFace.PLAIN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.02f, 0.12f})
    void a_face_in_the_dark_is_asked_into_the_light(float light) throws Exception {
        BufferedImage dark = new RescaleOp(light, 0, null).filter(drawn(CartoonFace.PLAIN), null);
        assertThat(checked(dark)).containsInstanceOf(Gate.TooDark.class);
    }

    @Test
    void nobody_to_be_seen_at_night_is_asked_into_the_light_and_by_day_to_the_camera() {
        assertThat(GATES.count(Picture.of(64, 64, new byte[64 * 64 * 3]), List.of()))
                .containsInstanceOf(Gate.TooDark.class);
        byte[] day = new byte[64 * 64 * 3];
        Arrays.fill(day, (byte) 120);
        assertThat(GATES.count(Picture.of(64, 64, day), List.of())).contains(new Gate.NoFace());
    }

    @Test
    void a_blurred_face_is_asked_to_keep_still() throws Exception {
        assertThat(checked(blurred(drawn(CartoonFace.PLAIN), 41))).containsInstanceOf(Gate.TooBlurred.class);
    }

    @Test
    void a_mask_is_seen_by_the_colour_it_hides() throws Exception {
        assertThat(checked(drawn(new CartoonFace(1, 1, true)))).contains(new Gate.MaskWorn());
    }

    @Test
    void without_colours_no_mask_is_claimed() throws Exception {
        Picture grey = picture(drawn(new CartoonFace(1, 1, true))).grey();
        assertThat(GATES.check(grey, new FaceView(BOX, POINTS))).isNotEqualTo(Optional.of(new Gate.MaskWorn()));
    }

    @Test
    void one_open_eye_is_enough() throws Exception {
        List<Point> points = new java.util.ArrayList<>(POINTS.points());
        for (int lid : new int[] {37, 38, 40, 41}) {
            points.set(lid, new Point(points.get(lid).x(), points.get(36).y()));
        }
        FaceView winking = new FaceView(BOX, new FacePoints(points));
        assertThat(GATES.check(picture(drawn(CartoonFace.PLAIN)), winking)).isEmpty();
    }

    @Test
    void the_first_thing_to_mend_is_said_first() throws Exception {
        FaceView farAndTurned = new FaceView(BOX, new DrawnFace(50, 0, 0, 0).at(new Point(320, 240), 10));
        assertThat(GATES.check(picture(drawn(CartoonFace.PLAIN)), farAndTurned))
                .containsInstanceOf(Gate.TooSmall.class);
    }

    @Test
    void limits_that_let_nobody_pass_are_no_limits() {
        assertThatThrownBy(() -> new GateLimits(0.5, 24, 45, 1, 0.21, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("away");
    }

    private static Optional<Gate> checked(BufferedImage image) throws Exception {
        return GATES.check(picture(image), new FaceView(BOX, POINTS));
    }

    private static BufferedImage drawn(CartoonFace face) {
        return face.on(CartoonFace.wall(640, 480), 320, 220, SIZE);
    }

    private static Picture picture(BufferedImage image) throws Exception {
        return JpegFrame.decode(TestPictures.jpeg(image));
    }

    private static BufferedImage blurred(BufferedImage image, int side) {
        float[] weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(side, side, weights)).filter(image, null);
    }

    /** The five points of the drawing by which a chip is cut; the others as on an average head. */
    private static FacePoints points() {
        List<Point> points = new java.util.ArrayList<>(
                DrawnFace.STRAIGHT.at(new Point(320, 220), SIZE).points());
        points.set(30, new Point(320, 220 + 0.45 * SIZE));
        for (int corner : new int[] {48, 60}) {
            points.set(corner, new Point(320 - 0.36 * SIZE, 220 + 0.9 * SIZE));
        }
        for (int corner : new int[] {54, 64}) {
            points.set(corner, new Point(320 + 0.36 * SIZE, 220 + 0.9 * SIZE));
        }
        return new FacePoints(points);
    }
}
