package shikaku.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    @Test
    void only_the_direction_counts() {
        assertThat(along(0, 1).distance(along(0, 700))).isZero();
    }

    @Test
    void nothing_in_common_is_the_root_of_two_and_the_opposite_is_two() {
        assertThat(along(0, 1).distance(along(1, 1))).isCloseTo(Math.sqrt(2), within(1e-6));
        assertThat(along(0, 1).distance(along(0, -1))).isCloseTo(2, within(1e-6));
    }

    @Test
    void the_mean_lies_between() {
        Embedding mean = Embedding.mean(List.of(along(0, 1), along(1, 1)));
        assertThat(mean.distance(along(0, 1))).isCloseTo(mean.distance(along(1, 1)), within(1e-6));
    }

    @Test
    void what_has_no_direction_is_no_embedding() {
        assertThatThrownBy(() -> Embedding.of(new float[Embedding.LENGTH]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.of(new float[] {1})).isInstanceOf(IllegalArgumentException.class);
        float[] broken = new float[Embedding.LENGTH];
        Arrays.fill(broken, Float.NaN);
        assertThatThrownBy(() -> Embedding.of(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_does_not_tell_a_log_what_it_is() {
        assertThat(along(0, 1)).hasToString("an embedding");
    }

    private static Embedding along(int dimension, float length) {
        float[] values = new float[Embedding.LENGTH];
        values[dimension] = length;
        return Embedding.of(values);
    }
}
