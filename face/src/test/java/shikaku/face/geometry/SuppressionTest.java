package shikaku.face.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final Suppression SUPPRESSION = new Suppression(0.3);

    @Test
    void of_boxes_on_one_face_the_surest_remains() {
        FaceBox sure = face(0, 0, 10, 0.9);
        assertThat(SUPPRESSION.of(List.of(face(1, 1, 10, 0.8), sure, face(2, 0, 10, 0.7))))
                .containsExactly(sure);
    }

    @Test
    void faces_beside_each_other_both_remain_the_surest_first() {
        FaceBox left = face(0, 0, 10, 0.8);
        FaceBox right = face(12, 0, 10, 0.9);
        assertThat(SUPPRESSION.of(List.of(left, right))).containsExactly(right, left);
    }

    @Test
    void a_box_that_a_suppressed_one_would_have_suppressed_remains() {
        FaceBox first = face(0, 0, 10, 0.9);
        FaceBox between = face(4, 0, 10, 0.8);
        FaceBox third = face(8, 0, 10, 0.7);
        assertThat(SUPPRESSION.of(List.of(first, between, third))).containsExactly(first, third);
    }

    @Test
    void nothing_remains_of_nothing() {
        assertThat(SUPPRESSION.of(List.of())).isEmpty();
    }

    @Test
    void overlap_is_the_common_part_by_the_whole() {
        Box box = new Box(0, 0, 10, 10);
        assertThat(box.overlap(box)).isEqualTo(1);
        assertThat(box.overlap(new Box(5, 0, 15, 10))).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(box.overlap(new Box(10, 0, 20, 10))).isZero();
        assertThat(box.overlap(new Box(3, 3, 3, 3))).isZero();
    }

    @Test
    void a_box_is_moved_into_the_picture_rather_than_cut() {
        assertThat(new Box(-5, 90, 15, 110).within(200, 100)).isEqualTo(new Box(0, 80, 20, 100));
        assertThat(new Box(-5, 0, 300, 10).within(200, 100)).isEqualTo(new Box(0, 0, 200, 10));
    }

    private static FaceBox face(double left, double top, double side, double score) {
        return new FaceBox(new Box(left, top, left + side, top + side), score);
    }
}
