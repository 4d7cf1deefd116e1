package shikaku.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shikaku.accounting.Limits;
import shikaku.accounting.door.PickUp;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.PatientNumber;
import shikaku.accounting.store.ArrivalLists;
import shikaku.accounting.store.ArrivalRow;
import shikaku.accounting.store.PostgresSubsidies;
import shikaku.accounting.store.PostgresUnanswered;
import shikaku.accounting.subsidy.Subsidies;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.account.StaffRole;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Looks;
import shikaku.message.Reason;

/** 本日の受付: the day of the clerks. */
@Controller
@Realizes(clauses = Clause.C1)
public class Pages {
    private final ArrivalLists lists;
    private final Operations operations;
    private final PostgresSubsidies subsidies;
    private final PickUp pickUp;
    private final PostgresUnanswered unanswered;
    private final BusinessClock clock;
    private final Looks looks;
    private final Unchanged unchanged;

    Pages(
            ArrivalLists lists,
            Operations operations,
            PostgresSubsidies subsidies,
            PickUp pickUp,
            PostgresUnanswered unanswered,
            BusinessClock clock,
            Looks looks,
            Unchanged unchanged) {
        this.lists = lists;
        this.operations = operations;
        this.subsidies = subsidies;
        this.pickUp = pickUp;
        this.unanswered = unanswered;
        this.clock = clock;
        this.looks = looks;
        this.unchanged = unchanged;
    }

    /** The whole page of the day; a 管理者 or 監査者, who is no clerk, has the book of accounts here and no patients. */
    @GetMapping("/")
    ModelAndView day(Principal clerk, HttpServletRequest request) throws SQLException {
        if (!request.isUserInRole(StaffRole.CLERK.name())) {
            return new ModelAndView("redirect:/accounts");
        }
        return new ModelAndView("accounting/day", list(clerk));
    }

    /**
     * Its list alone, which the page asks for again and again.
     *
     * @param known the version that it has
     */
    @GetMapping("/arrivals")
    ModelAndView list(@RequestParam(defaultValue = "") String known, Principal clerk) throws SQLException {
        return unchanged.since(known, clerk)
                ? Unchanged.answer()
                : new ModelAndView("accounting/day :: list", list(clerk));
    }

    @Realizes(clauses = Clause.C17)
    private Map<String, Object> list(Principal clerk) throws SQLException {
        String version = unchanged.version();
        LocalDate today = clock.today();
        List<ArrivalRow> rows = lists.ofDay(today);
        lookedAt(rows, clerk);
        Map<PatientNumber, Subsidies> held = subsidies.of(ArrivalRow.patients(rows));
        return Map.of(
                "version", version,
                "today", today,
                "month", YearMonth.from(today),
                "trouble", pickUp.trouble().map(Reason::reception).stream().toList(),
                "undecided", UndecidedView.of(lists.undecidedBefore(today)),
                "unanswered", UnansweredView.of(unanswered.open()),
                "all", rows.size() < Limits.LIST_ROWS ? rows.size() : lists.countOfDay(today),
                "arrivals",
                        rows.stream()
                                .map(row -> ArrivalView.of(row, row.patient().map(held::get), today))
                                .toList());
    }

    /** Evidence of whose results a clerk sees, before they are shown. */
    private void lookedAt(List<ArrivalRow> rows, Principal clerk) {
        List<String> shown =
                rows.stream().flatMap(row -> row.whom().stream()).distinct().toList();
        if (looks.isNew(clerk.getName(), shown)) {
            operations.lookedAtList(clerk.getName(), shown);
            looks.recorded(clerk.getName(), shown);
        }
    }
}
