package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTableTest {
    private static Map<Lap, Distribution> measured() {
        Laps laps = new Laps();
        for (int i = 1; i <= 4; i++) {
            laps.add(Lap.OCSP, Duration.ofMillis(10L * i));
            laps.add(Lap.CHECKIN, Duration.ofMillis(100L * i));
        }
        return laps.distributions();
    }

    @Test
    void hasALineAPartInTheOrderOfTheLapsWithItsShareOfTheWhole() {
        List<String> lines = PartsTable.lines(measured(), Lap.CHECKIN);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("p50", "p90", "p99", "max", "%");
        assertThat(lines.get(1)).contains("受付").containsSubsequence("200.00", "400.00", "400.00", "400.00", "100.0%");
        assertThat(lines.get(2)).contains("OCSP").containsSubsequence("20.00", "40.00", "40.00", "40.00", "10.0%");
    }

    @Test
    void withoutTheWholeThereAreNoShares() {
        Laps laps = new Laps();
        laps.add(Lap.OCSP, Duration.ofMillis(1));
        assertThat(PartsTable.lines(laps.distributions(), Lap.CHECKIN).getLast())
                .doesNotContain("%");
    }

    @Test
    void figuresAreNamedWithTheirUnit() {
        assertThat(Figures.of(measured()).sequencedKeySet())
                .containsExactly(
                        "checkin_ms_p50",
                        "checkin_ms_p90",
                        "checkin_ms_p99",
                        "checkin_ms_max",
                        "ocsp_ms_p50",
                        "ocsp_ms_p90",
                        "ocsp_ms_p99",
                        "ocsp_ms_max");
        assertThat(Figures.of(measured())).containsEntry("ocsp_ms_p90", 40.0);
    }

    @Test
    void noTwoLapsShareAFigure() {
        assertThat(Arrays.stream(Lap.values()).map(Lap::figure)).doesNotHaveDuplicates();
    }
}
