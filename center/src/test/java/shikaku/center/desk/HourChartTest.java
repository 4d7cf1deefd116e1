package shikaku.center.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HourChartTest {
    @Test
    void the_busiest_hour_reaches_the_top_and_one_check_is_seen_beside_it() {
        var chart = HourChart.of(List.of(0L, 1L, 1_000L));
        assertThat(chart.bars()).extracting(HourChart.Bar::height).containsExactly(0L, 2L, (long) HourChart.HEIGHT);
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(HourChart.HEIGHT));
        assertThat(chart.busy()).extracting(HourChart.Bar::hour).containsExactly(1, 2);
    }

    @Test
    void a_day_without_a_check_has_no_bars() {
        assertThat(HourChart.of(List.of(0L, 0L)).busy()).isEmpty();
    }
}
