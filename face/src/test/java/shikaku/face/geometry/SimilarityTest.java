package shikaku.face.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final List<Point> SOME =
            List.of(new Point(1, 2), new Point(40, 3), new Point(20, 50), new Point(-7, 9));

    @Property(tries = 200)
    void a_known_similarity_is_recovered_from_pairs_of_points(
            @ForAll @DoubleRange(min = -3, max = 3) double angle,
            @ForAll @DoubleRange(min = 0.2, max = 5) double scale,
            @ForAll @DoubleRange(min = -500, max = 500) double dx,
            @ForAll @DoubleRange(min = -500, max = 500) double dy) {
        Similarity known = new Similarity(scale * Math.cos(angle), scale * Math.sin(angle), dx, dy);
        Similarity found =
                Similarity.between(SOME, SOME.stream().map(known::apply).toList());
        assertThat(found.a()).isCloseTo(known.a(), within(1e-9));
        assertThat(found.b()).isCloseTo(known.b(), within(1e-9));
        assertThat(found.dx()).isCloseTo(dx, within(1e-6));
        assertThat(found.dy()).isCloseTo(dy, within(1e-6));
        assertThat(found.scale()).isCloseTo(scale, within(1e-9));
    }

    @Property(tries = 100)
    void the_way_back_leads_back(
            @ForAll @DoubleRange(min = 0.1, max = 4) double a, @ForAll @DoubleRange(min = -4, max = 4) double b) {
        Similarity there = new Similarity(a, b, 11, -5);
        Point p = new Point(3, 4);
        assertThat(there.inverse().apply(there.apply(p)).distance(p)).isLessThan(1e-9);
    }

    @Test
    void a_mirrored_face_is_never_taken_for_the_face_itself() {
        List<Point> mirrored = SOME.stream().map(p -> new Point(-p.x(), p.y())).toList();
        Similarity best = Similarity.between(SOME, mirrored);
        assertThat(best.apply(SOME.getFirst()).distance(mirrored.getFirst())).isGreaterThan(1);
    }

    @Test
    void points_that_are_all_the_same_have_no_similarity() {
        List<Point> same = List.of(new Point(1, 1), new Point(1, 1));
        assertThatThrownBy(() -> Similarity.between(same, same)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Similarity.between(same, List.of(new Point(1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alignment_brings_a_tilted_face_upright_onto_the_template() {
        FacePoints tilted = new DrawnFace(0, 0, 25, 0.3).at(new Point(300, 200), 80);
        Similarity toChip = Alignment.of(tilted);
        Point left = toChip.apply(tilted.leftEye());
        Point right = toChip.apply(tilted.rightEye());
        assertThat(left.y()).isCloseTo(right.y(), within(1.0));
        assertThat(left.distance(Alignment.TEMPLATE.getFirst())).isLessThan(5);
    }
}
