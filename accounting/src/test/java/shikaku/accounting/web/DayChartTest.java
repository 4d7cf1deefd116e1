package shikaku.accounting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.report.CheckReport;

class DayChartTest {
    @Test
    void theMostOfADayIsAsHighAsTheChartAndASingleCheckIsStillSeen() {
        DayChart chart = chart(YearMonth.of(2026, 11), Map.of(3, 500, 10, 1));
        assertThat(chart.columns()).hasSize(30);
        assertThat(chart.columns().get(2)).isEqualTo(new DayChart.Column(3, 21, 0, 8, 100));
        assertThat(chart.columns().get(9)).isEqualTo(new DayChart.Column(10, 91, 99, 8, 1));
        assertThat(chart.columns().get(29)).isEqualTo(new DayChart.Column(30, 291, 100, 8, 0));
        assertThat(chart.width()).isEqualTo(300);
        assertThat(chart.said().japanese()).contains("501件", "令和8年(2026年)11月3日の500件");
        assertThat(chart.said().english()).contains("501 checks", "2026-11-03: 500");
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 6, 7", "2027-02, 4, 1", "2026-06, 5, 1", "2024-12, 6, 7"})
    void theWeeksHoldEveryDayOfTheMonthOnceAndNoOther(YearMonth month, int weeks, int firstAt) {
        List<List<DayChart.Cell>> all = chart(month, Map.of(1, 4)).weeks();
        assertThat(all).hasSize(weeks).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(all.getFirst().get(firstAt - 1)).isEqualTo(new DayChart.Cell(Optional.of(month.atDay(1)), 4));
        assertThat(all.stream()
                        .flatMap(List::stream)
                        .filter(DayChart.Cell::within)
                        .map(DayChart.Cell::day))
                .hasSize(month.lengthOfMonth())
                .doesNotHaveDuplicates();
    }

    private static DayChart chart(YearMonth month, Map<Integer, Integer> checks) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        checks.forEach((day, count) -> days.put(month.atDay(day), count));
        return new DayChart(new CheckReport(month, days, Map.of(), Map.of()));
    }
}
