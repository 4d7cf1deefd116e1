package shikaku.accounting.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shikaku.accounting.chart.Difference;
import shikaku.domain.Coverage;
import shikaku.domain.Period;

/**
 * 保険の期間: one coverage of a patient, as far as results have told.
 *
 * @param coverage as it was told last
 * @param lastValid the last day on which a result said that it holds
 * @param changes what is different from the coverage before
 * @param gap the days between the coverage before and this one that nobody has told of
 */
public record Insured(
        Coverage coverage, Optional<LocalDate> lastValid, List<Difference> changes, Optional<Period> gap) {
    public Insured {
        changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
        return "Insured[…]";
    }
}
