package shikaku.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.face.quality.GateLimits;

class OperatingPointTest {
    private static final OperatingPoint POINT = OperatingPoint.DEFAULT;

    @Test
    void the_shipped_distance_is_the_measured_one() {
        assertThat(POINT.distance()).isEqualTo(1.05);
        assertThat(POINT.matches(1.05)).isTrue();
        assertThat(POINT.matches(Math.nextUp(1.05))).isFalse();
        assertThat(POINT.matches(Double.NaN)).isFalse();
    }

    @Test
    void between_fake_and_living_lies_unsure() {
        assertThat(POINT.liveness(POINT.live())).isInstanceOf(Liveness.Living.class);
        assertThat(POINT.liveness(Math.nextDown(POINT.live()))).isInstanceOf(Liveness.Unsure.class);
        assertThat(POINT.liveness(POINT.fake())).isInstanceOf(Liveness.Unsure.class);
        assertThat(POINT.liveness(Math.nextDown(POINT.fake()))).isInstanceOf(Liveness.Fake.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.49, 1.21, Double.NaN, -1})
    void a_distance_that_accepts_everybody_or_nobody_is_no_operating_point(double distance) {
        assertThatThrownBy(() -> new OperatingPoint(distance, 0.8, 0.3, GateLimits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.5");
    }

    @Test
    void living_is_never_below_fake() {
        assertThatThrownBy(() -> new OperatingPoint(1, 0.3, 0.8, GateLimits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
