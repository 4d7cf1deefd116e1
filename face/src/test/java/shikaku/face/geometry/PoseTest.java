package shikaku.face.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoseTest {
    private static final Point MIDDLE = new Point(320, 240);

    @ParameterizedTest
    @CsvSource({"0,0,0", "15,0,0", "-25,0,0", "35,0,0", "0,15,0", "0,-15,0", "0,0,20", "20,10,-15"})
    void a_turned_head_is_seen_in_its_landmarks_to_about_ten_degrees(double yaw, double pitch, double roll) {
        Pose pose = Pose.of(new DrawnFace(yaw, pitch, roll, 0.3).at(MIDDLE, 70));
        assertThat(pose.yaw()).isCloseTo(yaw, within(10.0));
        assertThat(pose.pitch()).isCloseTo(pitch, within(10.0));
        assertThat(pose.roll()).isCloseTo(roll, within(6.0));
    }

    @Test
    void size_and_place_of_a_face_do_not_change_its_pose() {
        DrawnFace face = new DrawnFace(20, 5, 3, 0.3);
        Pose near = Pose.of(face.at(MIDDLE, 120));
        Pose far = Pose.of(face.at(new Point(40, 50), 20));
        assertThat(near.yaw()).isCloseTo(far.yaw(), within(1e-6));
        assertThat(near.pitch()).isCloseTo(far.pitch(), within(1e-6));
    }

    @Test
    void a_head_that_is_tilted_only_is_not_turned_away() {
        assertThat(Pose.of(new DrawnFace(0, 0, 30, 0.3).at(MIDDLE, 70)).away()).isLessThan(10);
    }

    @Test
    void eyes_are_as_open_as_they_are_high_by_their_width() {
        EyeOpening open = EyeOpening.of(new DrawnFace(0, 0, 10, 0.3).at(MIDDLE, 70));
        EyeOpening shut = EyeOpening.of(new DrawnFace(0, 0, 10, 0.02).at(MIDDLE, 70));
        assertThat(open.mean()).isCloseTo(0.3, within(0.05));
        assertThat(shut.wider()).isLessThan(0.05);
    }

    @Test
    void a_face_does_not_tell_a_log_its_shape() {
        assertThat(DrawnFace.STRAIGHT.at(MIDDLE, 70)).hasToString("68 points");
    }

    @Test
    void sixty_seven_points_are_no_face() {
        assertThatThrownBy(() -> new FacePoints(List.of(MIDDLE))).isInstanceOf(IllegalArgumentException.class);
    }
}
