package shikaku.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.DrawnFace;
import shikaku.face.geometry.FaceBox;
import shikaku.face.picture.TestPictures;
import shikaku.face.quality.Gate;
import shikaku.message.Reason;

/** Decisions alone, with nets that see what the test tells them. */
class VerificationTest {
    private static final Optional<byte[]> PHOTO =
            Optional.of(TestPictures.jpeg2000(person(100, BufferedImage.TYPE_BYTE_GRAY)));
    private static final byte[] SAME = TestPictures.jpeg(person(110, BufferedImage.TYPE_3BYTE_BGR));
    private static final byte[] OTHER = TestPictures.jpeg(person(250, BufferedImage.TYPE_3BYTE_BGR));
    private static final FakeSight STRAIGHT = FakeSight.seeing(DrawnFace.STRAIGHT);

    @Test
    void the_holder_is_matched_with_a_score() {
        assertThat(verified(STRAIGHT, SAME)).isInstanceOfSatisfying(Outcome.Matched.class, matched -> {
            assertThat(matched.distance()).isLessThan(0.3);
            assertThat(matched.liveness()).isInstanceOf(Liveness.Living.class);
        });
    }

    @Test
    void somebody_else_is_not() {
        assertThat(verified(STRAIGHT, OTHER))
                .isInstanceOfSatisfying(
                        Outcome.NotMatched.class,
                        not -> assertThat(not.distance()).isGreaterThan(1.05));
    }

    @Test
    void a_card_without_a_photo_is_said_to_have_none() {
        assertThat(new Verification(STRAIGHT, OperatingPoint.DEFAULT)
                        .verify(Optional.empty(), List.of(SAME), LivenessRule.DECIDES))
                .isEqualTo(new Outcome.NoPhoto());
    }

    @Test
    void a_photo_that_is_none_has_its_reason() {
        assertThat(new Verification(STRAIGHT, OperatingPoint.DEFAULT)
                        .verify(Optional.of(new byte[400]), List.of(SAME), LivenessRule.DECIDES))
                .isEqualTo(new Outcome.BadPhoto(Reason.FACE_PHOTO_UNREADABLE));
    }

    @Test
    void a_photo_without_a_face_has_its_reason() {
        assertThat(verified(STRAIGHT.with(List.of()), SAME))
                .isEqualTo(new Outcome.BadPhoto(Reason.FACE_PHOTO_UNREADABLE));
    }

    @Test
    void frames_that_are_no_pictures_have_their_reason() {
        assertThat(verified(STRAIGHT, new byte[] {1, 2, 3}))
                .isEqualTo(new Outcome.BadFrames(Reason.FACE_FRAME_REFUSED));
    }

    @Test
    void a_flood_of_frames_is_refused_before_one_is_decoded() {
        assertThat(new Verification(STRAIGHT, OperatingPoint.DEFAULT)
                        .verify(PHOTO, Collections.nCopies(Limits.FRAMES + 1, SAME), LivenessRule.DECIDES))
                .isEqualTo(new Outcome.BadFrames(Reason.FACE_FRAMES_TOO_MANY));
    }

    @Test
    void a_broken_frame_among_good_ones_does_not_matter() {
        assertThat(verified(STRAIGHT, new byte[1], SAME)).isInstanceOf(Outcome.Matched.class);
    }

    @Test
    void frames_of_two_people_are_never_taken_together() {
        assertThat(verified(STRAIGHT, SAME, OTHER)).isEqualTo(new Outcome.Retake(new Gate.TwoFaces(2)));
    }

    @Test
    void nobody_and_no_frames_ask_for_a_retake() {
        Verification verification = new Verification(STRAIGHT, OperatingPoint.DEFAULT);
        assertThat(verification.verify(PHOTO, List.of(), LivenessRule.DECIDES))
                .isEqualTo(new Outcome.Retake(new Gate.NoFace()));
    }

    @Test
    void a_second_face_as_near_as_the_first_asks_for_a_retake_and_one_far_behind_does_not() {
        FaceBox near = new FaceBox(new Box(0, 0, 90, 90), 0.9);
        FaceBox far = new FaceBox(new Box(0, 0, 30, 30), 0.9);
        FaceBox first = STRAIGHT.boxes().getFirst();
        assertThat(looked(STRAIGHT.with(List.of(first, near)))).isEqualTo(Optional.of(new Gate.TwoFaces(2)));
        assertThat(looked(STRAIGHT.with(List.of(far, first)))).isEmpty();
    }

    @Test
    void a_turned_head_closed_eyes_and_a_small_face_each_have_their_own_gate() {
        assertThat(looked(FakeSight.seeing(new DrawnFace(50, 0, 0, 0.3)))).containsInstanceOf(Gate.TurnedAway.class);
        assertThat(looked(FakeSight.seeing(new DrawnFace(0, 0, 0, 0.05)))).containsInstanceOf(Gate.EyesClosed.class);
        assertThat(looked(STRAIGHT.with(List.of(new FaceBox(new Box(100, 60, 130, 90), 1)))))
                .containsInstanceOf(Gate.TooSmall.class);
    }

    @Test
    void a_gated_frame_still_tells_a_challenge_how_the_head_is_held() {
        Sighting sighting =
                new Verification(FakeSight.seeing(new DrawnFace(50, 0, 0, 0.3)), OperatingPoint.DEFAULT).look(SAME);
        assertThat(sighting)
                .isInstanceOfSatisfying(
                        Sighting.Gated.class, gated -> assertThat(gated.face()).isPresent());
    }

    @Test
    void a_picture_held_up_is_not_compared() {
        assertThat(verified(STRAIGHT.living(0.1), SAME)).isInstanceOf(Outcome.NotLive.class);
        assertThat(verified(STRAIGHT.living(0.5), SAME)).isInstanceOf(Outcome.Unsure.class);
    }

    @Test
    void a_challenge_settles_what_is_unsure_and_never_what_is_fake() {
        assertThat(verified(STRAIGHT.living(0.5), LivenessRule.CHALLENGE_PASSED, SAME))
                .isInstanceOf(Outcome.Matched.class);
        assertThat(verified(STRAIGHT.living(0.1), LivenessRule.CHALLENGE_PASSED, SAME))
                .isInstanceOf(Outcome.NotLive.class);
    }

    @Test
    void before_a_drawn_camera_liveness_is_shown_and_decides_nothing() {
        assertThat(verified(STRAIGHT.living(0.1), LivenessRule.SHOWN_ONLY, SAME))
                .isInstanceOfSatisfying(
                        Outcome.Matched.class,
                        matched -> assertThat(matched.liveness()).isEqualTo(new Liveness.Fake(0.1)));
    }

    @Test
    void an_answer_holds_no_embedding() {
        assertThat(verified(STRAIGHT, SAME).toString())
                .doesNotContain("Embedding")
                .doesNotContain("direction");
    }

    private static Optional<Gate> looked(FakeSight sight) {
        return switch (new Verification(sight, OperatingPoint.DEFAULT).look(SAME)) {
            case Sighting.Gated gated -> Optional.of(gated.gate());
            case Sighting.Seen _ -> Optional.empty();
            case Sighting.Refused refused ->
                throw new IllegalStateException(refused.reason().code());
        };
    }

    private static Outcome verified(FakeSight sight, byte[]... frames) {
        return verified(sight, LivenessRule.DECIDES, frames);
    }

    private static Outcome verified(FakeSight sight, LivenessRule rule, byte[]... frames) {
        return new Verification(sight, OperatingPoint.DEFAULT).verify(PHOTO, List.of(frames), rule);
    }

    /** A head before a wall of this brightness, which is what {@link FakeSight} knows people by. */
    private static BufferedImage person(int wall, int type) {
        BufferedImage image = TestPictures.head(240, 200, type);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(wall, wall, wall));
        g.fillRect(0, 0, 32, 32);
        g.dispose();
        return image;
    }
}
