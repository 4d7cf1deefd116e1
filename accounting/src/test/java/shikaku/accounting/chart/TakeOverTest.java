package shikaku.accounting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeOverTest {
    private final Chart chart = Chart.EMPTY
            .with(ChartItem.NAME, Optional.of("髙橋　花子"))
            .with(ChartItem.KANA, Optional.of("ﾀｶﾊｼ ﾊﾅｺ"))
            .with(ChartItem.ADDRESS, Optional.of("神戸市北区1-2"));
    private final Comparison comparison = Comparison.between(
            chart,
            Chart.EMPTY
                    .with(ChartItem.NAME, Optional.of("高橋　花子"))
                    .with(ChartItem.KANA, Optional.of("ﾀｶﾊｼ ●ﾅｺ"))
                    .with(ChartItem.ADDRESS, Optional.of("神戸市西区3-4"))
                    .with(ChartItem.POST_NUMBER, Optional.of("651-2111")));

    @Test
    void whatChangedIsTakenAndTheChartKeepsItsOwnWriting() {
        assertThat(comparison.open()).isEqualTo(2);
        assertThat(TakeOver.CHANGES.changes(comparison))
                .extracting(ChartChange::item)
                .containsExactly(ChartItem.POST_NUMBER, ChartItem.ADDRESS);
    }

    @Test
    void theWritingIsTakenWhereTheClerkSaysSoAndABlackCircleNever() {
        assertThat(TakeOver.CHANGES_AND_WRITING.changes(comparison))
                .extracting(ChartChange::item)
                .containsExactly(ChartItem.NAME, ChartItem.POST_NUMBER, ChartItem.ADDRESS);
    }

    @Test
    void nothingIsADecisionToo() {
        assertThat(TakeOver.NOTHING.changes(comparison)).isEmpty();
        assertThat(TakeOver.parse("NOTHING")).contains(TakeOver.NOTHING);
        assertThat(TakeOver.parse("")).isEmpty();
    }

    @Test
    void noPersonalValueStandsInTheTextOfAnyOfThem() {
        assertThat(chart + comparison.toString() + TakeOver.CHANGES.changes(comparison))
                .doesNotContain("髙橋", "神戸");
    }
}
