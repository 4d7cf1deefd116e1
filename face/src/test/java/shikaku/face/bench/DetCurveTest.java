package shikaku.face.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DetCurveTest {
    @Test
    void errors_are_counted_on_both_sides_of_the_distance() {
        DetCurve curve = curve(new double[] {0.3, 0.5, 0.9, 1.2}, new double[] {1.0, 1.1, 1.3, 1.4, 1.5});
        assertThat(curve.falseAcceptance(1.05)).isCloseTo(0.2, within(1e-9));
        assertThat(curve.falseRejection(1.05)).isCloseTo(0.25, within(1e-9));
        assertThat(curve.falseAcceptance(0)).isZero();
        assertThat(curve.falseRejection(2)).isZero();
        assertThat(curve.genuinePairs()).isEqualTo(4);
        assertThat(curve.impostorPairs()).isEqualTo(5);
    }

    @Test
    void the_operating_point_is_the_largest_that_accepts_no_more_strangers_than_wished() {
        DetCurve curve = curve(new double[] {0.3}, new double[] {1.0, 1.1, 1.3, 1.4, 1.5});
        assertThat(curve.distanceFor(0)).isCloseTo(1.0, within(0.001));
        assertThat(curve.distanceFor(0.2)).isCloseTo(1.1, within(0.001));
        assertThat(curve.falseAcceptance(curve.distanceFor(0.2))).isLessThanOrEqualTo(0.2);
    }

    @Test
    void the_equal_error_rate_of_separate_people_is_nothing_and_of_a_coin_a_half() {
        assertThat(curve(new double[] {0.3, 0.4}, new double[] {1.3, 1.4}).equalErrorRate())
                .isZero();
        double[] same = {0.2, 0.6, 1.0, 1.4};
        assertThat(curve(same, same).equalErrorRate()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void no_stranger_accepted_is_not_proof_that_none_ever_is() {
        double[] strangers = new double[10_000];
        java.util.Arrays.fill(strangers, 1.4);
        assertThat(curve(new double[] {0.3}, strangers).falseAcceptanceBound(1)).isBetween(3e-4, 5e-4);
    }

    @Test
    void without_pairs_there_is_no_share() {
        assertThat(curve(new double[0], new double[0]).falseRejection(1)).isNaN();
    }

    @Property(tries = 100)
    void a_larger_distance_accepts_more_and_refuses_less(
            @ForAll @Size(min = 1, max = 30) double[] genuine,
            @ForAll @DoubleRange(min = 0, max = 2) double one,
            @ForAll @DoubleRange(min = 0, max = 2) double other) {
        double[] distances =
                java.util.Arrays.stream(genuine).map(d -> Math.abs(d) % 2).toArray();
        DetCurve curve = curve(distances, distances);
        double less = Math.min(one, other);
        double more = Math.max(one, other);
        assertThat(curve.falseAcceptance(less)).isLessThanOrEqualTo(curve.falseAcceptance(more));
        assertThat(curve.falseRejection(less)).isGreaterThanOrEqualTo(curve.falseRejection(more));
    }

    private static DetCurve curve(double[] genuine, double[] impostor) {
        Distances distances = Distances.none();
        for (double each : genuine) {
            distances.add(true, each);
        }
        for (double each : impostor) {
            distances.add(false, each);
        }
        return DetCurve.of(distances);
    }
}
