package shikaku.accounting.web;

import static shikaku.accounting.AccountingWords.WORDS;

import java.util.List;
import java.util.stream.IntStream;
import shikaku.accounting.month.MonthReport;
import shikaku.accounting.report.CheckReport;
import shikaku.accounting.report.Method;
import shikaku.accounting.report.Outcome;

/**
 * The report of a month as charts.
 *
 * @param month what the month's check knows of saved claims, the same figures as on its own page
 */
record ReportView(CheckReport checked, MonthReport month) {
    public int checks() {
        return checked.checks();
    }

    public DayChart days() {
        return new DayChart(checked);
    }

    public List<Bar> methods() {
        return Bar.of(checked.byMethod(), Method::word);
    }

    public List<Bar> outcomes() {
        return Bar.of(checked.byOutcome(), Outcome::word);
    }

    /** Why claims were in danger; a claim may be so for two reasons, and one that is still in danger is not saved. The longest bar is whole. */
    public List<Bar> reasons() {
        int most = IntStream.of(month.lapsedAtReception(), month.insurerChanged(), month.settled())
                .max()
                .orElseThrow();
        return List.of(
                new Bar("LAPSED_AT_RECEPTION", WORDS.sentence("report.saved.lapsed"), month.lapsedAtReception(), most),
                new Bar("INSURER_CHANGED", WORDS.sentence("report.saved.insurer"), month.insurerChanged(), most),
                new Bar("SETTLED", WORDS.sentence("report.saved.settled"), month.settled(), most));
    }
}
