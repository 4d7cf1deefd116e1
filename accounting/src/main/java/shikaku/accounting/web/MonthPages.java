package shikaku.accounting.web;

import static java.util.Map.entry;

import java.security.Principal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.PlausibleDays;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.month.MonthBook;
import shikaku.accounting.month.MonthReport;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.store.PostgresClosedVisits;
import shikaku.accounting.store.PostgresMistypings;
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
    private final PostgresMistypings mistypings;
    private final Operations operations;
    private final Looks looks;
    private final Unchanged unchanged;

    MonthPages(
            MonthBook book,
            PostgresMonthReports reports,
            ArrivalLists lists,
            PostgresUnanswered unanswered,
            PostgresClosedVisits closed,
            PostgresMistypings mistypings,
            Operations operations,
            Looks looks,
            Unchanged unchanged) {
        this.book = book;
        this.reports = reports;
        this.lists = lists;
        this.unanswered = unanswered;
        this.closed = closed;
        this.mistypings = mistypings;
        this.operations = operations;
        this.looks = looks;
        this.unchanged = unchanged;
    }

    @GetMapping(MONTH)
    ModelAndView month(@PathVariable String month, @RequestParam(defaultValue = "1") String page, Principal clerk)
            throws SQLException {
        return new ModelAndView("accounting/month", list(month(month), number(page), clerk));
    }

    /**
     * What changes while visits are asked about.
     *
     * @param known the version that the page has
     */
    @GetMapping(MONTH + "/visits")
    ModelAndView list(
            @PathVariable String month,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String known,
            Principal clerk)
            throws SQLException {
        return unchanged.since(known, clerk)
                ? Unchanged.answer()
                : new ModelAndView("accounting/month :: visits", list(month(month), number(page), clerk));
    }

    @Realizes(clauses = Clause.C17)
    private Map<String, Object> list(YearMonth which, int page, Principal clerk) throws SQLException {
        String version = unchanged.version();
        List<MonthRow> listed =
                reports.toLookAt(which, page).stream().map(MonthRow::new).toList();
        lookedAt(listed, clerk);
        MonthReport report = reports.of(which);
        return Map.ofEntries(
                entry("version", version),
                entry("month", which),
                entry("before", which.minusMonths(1)),
                entry("after", which.plusMonths(1)),
                entry("report", report),
                entry("page", new MonthPage(page, report.toLookAt())),
                entry("undecided", UndecidedView.of(lists.undecidedIn(which))),
                entry("unanswered", UnansweredView.of(unanswered.openIn(which))),
                entry("closed", ClosedVisitView.of(closed.of(which))),
                entry("mistyped", MistypedView.of(mistypings.of(which))),
                entry("visits", listed));
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

    private static int number(String page) {
        return PageNumber.of(page, Limits.MONTH_PAGES);
    }

    private static YearMonth month(String text) {
        return PlausibleDays.month(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
