package shikaku.accounting.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.accounting.People;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.chart.ChartItem;
import shikaku.accounting.chart.Difference;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.Period;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

class InsuranceHistoryTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final InsuredCardKey OLD = People.key(People.KOBE, "99", "01");
    private static final InsuredCardKey NEW = People.key(People.KYOKAI, "7", "02");

    @Test
    @Proves(clauses = Clause.C11)
    void theNewestCoverageStandsFirstWithWhatChangedAndWhatNobodyToldOf() {
        List<Insured> history = InsuranceHistory.of(List.of(
                told(LocalDate.of(2026, 9, 3), true, OLD, Period.from(LocalDate.of(2020, 4, 1))),
                told(NOVEMBER, true, NEW, Period.from(LocalDate.of(2026, 10, 16))),
                told(NOVEMBER, false, OLD, Period.between(LocalDate.of(2020, 4, 1), LocalDate.of(2026, 9, 30)))));
        assertThat(history).hasSize(2);
        Insured newest = history.getFirst();
        assertThat(newest.coverage().key().whole()).contains(NEW);
        assertThat(newest.lastValid()).contains(NOVEMBER);
        assertThat(newest.changes())
                .extracting(Difference::item)
                .containsExactly(
                        ChartItem.INSURER,
                        ChartItem.NUMBER,
                        ChartItem.BRANCH,
                        ChartItem.VALID_FROM,
                        ChartItem.VALID_TO);
        assertThat(newest.gap()).contains(Period.between(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 15)));
        Insured old = history.getLast();
        assertThat(old.coverage().period().to()).as("told later").contains(LocalDate.of(2026, 9, 30));
        assertThat(old.lastValid()).contains(LocalDate.of(2026, 9, 3));
        assertThat(old.changes()).isEmpty();
        assertThat(old.gap()).isEmpty();
    }

    @Test
    void theSameCoverageToldAgainIsOneAlsoWhenTheBranchCameLater() {
        InsuredCardKey bare = new InsuredCardKey(OLD.insurer(), OLD.symbol(), OLD.number(), Optional.empty());
        Period since = Period.from(LocalDate.of(2020, 4, 1));
        assertThat(InsuranceHistory.of(
                        List.of(told(NOVEMBER, true, bare, since), told(NOVEMBER.plusDays(3), true, OLD, since))))
                .singleElement()
                .satisfies(one -> assertThat(one.lastValid()).contains(NOVEMBER.plusDays(3)));
    }

    @Test
    void theCoverageOfADayIsOneThatWasFoundValidAndCoversIt() {
        List<Insured> history = InsuranceHistory.of(List.of(
                told(
                        LocalDate.of(2026, 9, 3),
                        true,
                        OLD,
                        Period.between(LocalDate.of(2020, 4, 1), LocalDate.of(2026, 9, 30))),
                told(NOVEMBER, true, NEW, Period.from(LocalDate.of(2026, 10, 16)))));
        assertThat(on(history, "2026-09-30")).contains(OLD);
        assertThat(on(history, "2026-10-01")).isEmpty();
        assertThat(on(history, "2026-11-24")).contains(NEW);
        assertThat(on(InsuranceHistory.of(List.of(told(NOVEMBER, false, NEW, Period.from(NOVEMBER)))), "2026-11-24"))
                .as("never found valid")
                .isEmpty();
    }

    @Test
    void ofTwoThatHoldOnTheSameDayTheOneInTheChartCountsAndOtherwiseNone() {
        List<Insured> history = InsuranceHistory.of(List.of(
                told(NOVEMBER, true, NEW, Period.from(LocalDate.of(2026, 10, 16))),
                told(NOVEMBER, true, OLD, Period.from(LocalDate.of(2020, 4, 1)))));
        assertThat(on(history, "2026-11-24")).isEmpty();
        Chart taken = Chart.of(People.hanako().insured(OLD).coverage(), NOVEMBER);
        assertThat(InsuranceHistory.on(history, NOVEMBER, taken)
                        .flatMap(held -> held.key().whole()))
                .contains(OLD);
    }

    private static Optional<InsuredCardKey> on(List<Insured> history, String day) {
        return InsuranceHistory.on(history, LocalDate.parse(day), Chart.EMPTY)
                .flatMap(held -> held.key().whole());
    }

    private static Disclosure told(LocalDate asOf, boolean valid, InsuredCardKey key, Period period) {
        return new Disclosure(
                asOf, valid, People.valid(People.hanako().insured(key).coverage(), period));
    }
}
