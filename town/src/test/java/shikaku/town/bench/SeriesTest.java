package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Laps laps = new Laps();
    private final Series three = new Series(3, new PrintStream(told, true, StandardCharsets.UTF_8));

    @Test
    void theWarmUpIsDoneButNotCounted() throws Exception {
        List<Integer> done = new ArrayList<>();
        three.measure(
                "OCSP",
                (run, into) -> {
                    done.add(run);
                    into.add(Lap.OCSP, Duration.ofMillis(run));
                },
                laps);
        assertThat(done)
                .isEqualTo(IntStream.range(0, Limits.WARM_UP + 3).boxed().toList());
        List<Duration> counted = IntStream.range(Limits.WARM_UP, Limits.WARM_UP + 3)
                .mapToObj(Duration::ofMillis)
                .toList();
        assertThat(laps.distributions()).containsExactly(Map.entry(Lap.OCSP, new Distribution(counted)));
    }

    @Test
    void saysWhatIsBeingDone() throws Exception {
        three.repeat("making cards", 2, number -> {});
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("making cards…");
    }

    @Test
    void whatFailsEndsTheSeries() {
        assertThatThrownBy(() -> three.measure(
                        "center",
                        (run, into) -> {
                            throw new IOException("the center refuses");
                        },
                        laps))
                .hasMessage("the center refuses");
        assertThat(laps.distributions()).isEmpty();
    }

    @Test
    void aLapGivesWhatWasTimedAndKeepsItsTime() throws Exception {
        assertThat(laps.time(Lap.CARD, () -> "signature")).isEqualTo("signature");
        laps.add(Lap.CARD, Duration.ofSeconds(1));
        assertThat(laps.sum(Lap.CARD)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(laps.sum(Lap.OCSP)).isZero();
    }

    @Test
    void whatFailedHasNoTime() {
        assertThatThrownBy(() -> laps.time(Lap.CARD, () -> {
                    throw new IOException("pulled");
                }))
                .hasMessage("pulled");
        assertThat(laps.distributions()).isEmpty();
    }
}
