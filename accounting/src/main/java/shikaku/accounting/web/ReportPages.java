package shikaku.accounting.web;

import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import shikaku.accounting.PlausibleDays;
import shikaku.accounting.store.PostgresCheckReports;
import shikaku.accounting.store.PostgresMonthReports;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 報告: the checks of a month by day, method and outcome, and the claims they saved, each as a small chart with its figures. It shows counts and
 * nobody, so no row of evidence says who looked. Of the method it says what {@link shikaku.accounting.report.Method} can, and that more is not told.
 */
@Controller
@Realizes(clauses = Clause.C1)
public class ReportPages {
    private final PostgresCheckReports checks;
    private final PostgresMonthReports reports;

    ReportPages(PostgresCheckReports checks, PostgresMonthReports reports) {
        this.checks = checks;
        this.reports = reports;
    }

    @GetMapping("/reports/{month:[0-9]{4}-[0-9]{2}}")
    String month(@PathVariable String month, Model model) {
        YearMonth which =
                PlausibleDays.month(month).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("month", which)
                .addAttribute("before", which.minusMonths(1))
                .addAttribute("after", which.plusMonths(1))
                .addAttribute("report", new ReportView(checks.of(which), reports.of(which)));
        return "accounting/report";
    }
}
