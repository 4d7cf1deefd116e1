package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static Distribution ofMillis(int... times) {
        return new Distribution(IntStream.of(times).mapToObj(Duration::ofMillis).toList());
    }

    @Test
    void takesTheTimeOfTheNearestRank() {
        Distribution ten = ofMillis(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(ten.percentile(50)).isEqualTo(5);
        assertThat(ten.percentile(51)).isEqualTo(6);
        assertThat(ten.percentile(90)).isEqualTo(9);
        assertThat(ten.percentile(99)).isEqualTo(10);
        assertThat(ten.percentile(100)).isEqualTo(10);
        assertThat(ten.percentile(1)).isEqualTo(1);
    }

    @Test
    void aSingleTimeIsEveryPercentile() {
        Distribution one = ofMillis(7);
        assertThat(List.of(one.percentile(1), one.percentile(50), one.percentile(99), one.max()))
                .containsOnly(7.0);
    }

    @Test
    void theOrderInWhichTimesWereTakenDoesNotMatter() {
        List<Duration> times = new ArrayList<>(
                IntStream.range(0, 101).mapToObj(Duration::ofMillis).toList());
        Collections.shuffle(times, new Random(1));
        Distribution shuffled = new Distribution(times);
        assertThat(shuffled.percentile(50)).isEqualTo(50);
        assertThat(shuffled.max()).isEqualTo(100);
    }

    @Test
    void atLeastTheGivenShareIsAtMostThePercentileWhateverTheNumberOfTimes() {
        for (int count = 1; count <= 130; count++) {
            Distribution times = ofMillis(IntStream.rangeClosed(1, count).toArray());
            for (int percent : new int[] {1, 10, 50, 90, 99, 100}) {
                // Times are 1, 2, 3, …: the percentile is the number of times up to it.
                double upTo = times.percentile(percent);
                assertThat(upTo * 100).isGreaterThanOrEqualTo((double) percent * count);
                assertThat((upTo - 1) * 100).isLessThan((double) percent * count);
            }
        }
    }

    @Test
    void keepsFractionsOfAMillisecond() {
        assertThat(new Distribution(List.of(Duration.ofNanos(1_234_567))).max()).isEqualTo(1.234567);
    }

    @Test
    void refusesNoTimesAndNoPercentiles() {
        assertThatThrownBy(() -> new Distribution(List.of())).hasMessageContaining("nothing");
        assertThatThrownBy(() -> ofMillis(1).percentile(0)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> ofMillis(1).percentile(101)).hasMessageContaining("1 to 100");
    }
}
