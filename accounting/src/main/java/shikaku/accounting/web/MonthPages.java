package shikaku.accounting.web;

import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.Due;
import shikaku.accounting.PlausibleDays;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.month.MonthBook;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.store.PostgresClosedVisits;
import shikaku.accounting.store.PostgresMonthReports;
import shikaku.accounting.store.PostgresUnanswered;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Looks;

/** 月末の確認: the visits of a month before their claims go out, and what the checks saved. */
@Controller
@Realizes(clauses = Clause.C1)
public class MonthPages {
    private static final String MONTH = "/months/{month:[0-9]{4}-[0-9]{2}}";

    private final MonthBook book;
    private final PostgresMonthReports reports;
    private final ArrivalLists lists;
    private final PostgresUnanswered unanswered;
    private final PostgresClosedVisits closed;
    private final Operations operations;
    private final Looks looks;

    MonthPages(
            MonthBook book,
            PostgresMonthReports reports,
            ArrivalLists lists,
            PostgresUnanswered unanswered,
            PostgresClosedVisits closed,
            Operations operations,
            Looks looks) {
        this.book = book;
        this.reports = reports;
        this.lists = lists;
        this.unanswered = unanswered;
        this.closed = closed;
        this.operations = operations;
        this.looks = looks;
    }

    @GetMapping(MONTH)
    String month(@PathVariable String month, Principal clerk, Model model) {
        list(month, clerk, model);
        return "accounting/month";
    }

    /** What changes while visits are asked about. */
    @GetMapping(MONTH + "/visits")
    @Realizes(clauses = Clause.C17)
    String list(@PathVariable String month, Principal clerk, Model model) {
        YearMonth which = month(month);
        List<MonthRow> listed =
                reports.toLookAt(which).stream().map(MonthRow::new).toList();
        lookedAt(listed, clerk);
        model.addAttribute("month", which)
                .addAttribute("before", which.minusMonths(1))
                .addAttribute("after", which.plusMonths(1))
                .addAttribute("report", reports.of(which))
                .addAttribute("undecided", UndecidedView.of(lists.undecidedIn(which)))
                .addAttribute("unanswered", UnansweredView.of(unanswered.openIn(which)))
                .addAttribute("closed", ClosedVisitView.of(closed.of(which)))
                .addAttribute("visits", listed);
        return "accounting/month :: visits";
    }

    @PostMapping(MONTH)
    ModelAndView begin(@PathVariable String month, Principal clerk) {
        YearMonth which = month(month);
        String page = "/months/" + which;
        return book.begin(which, Due.CLERK, clerk.getName())
                .map(reason -> Answers.refused(HttpStatus.CONFLICT, reason, page))
                .orElseGet(() -> Answers.see(page));
    }

    private void lookedAt(List<MonthRow> rows, Principal clerk) {
        List<String> shown = rows.stream().map(MonthRow::patient).distinct().toList();
        if (looks.isNew(clerk.getName(), shown)) {
            operations.lookedAtList(clerk.getName(), shown);
            looks.recorded(clerk.getName(), shown);
        }
    }

    private static YearMonth month(String text) {
        return PlausibleDays.month(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
