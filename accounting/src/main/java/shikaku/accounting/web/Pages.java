package shikaku.accounting.web;

import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Looks;
import shikaku.message.Reason;
import shikaku.message.Sentence;

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

    Pages(
            ArrivalLists lists,
            Operations operations,
            PostgresSubsidies subsidies,
            PickUp pickUp,
            PostgresUnanswered unanswered,
            BusinessClock clock,
            Looks looks) {
        this.lists = lists;
        this.operations = operations;
        this.subsidies = subsidies;
        this.pickUp = pickUp;
        this.unanswered = unanswered;
        this.clock = clock;
        this.looks = looks;
    }

    /** The whole page of the day. */
    @GetMapping("/")
    String day(Principal clerk, Model model) {
        list(clerk, model);
        return "accounting/day";
    }

    /** Its list alone, which the page asks for again and again. */
    @GetMapping("/arrivals")
    @Realizes(clauses = Clause.C17)
    String list(Principal clerk, Model model) {
        List<ArrivalRow> rows = lists.ofDay(clock.today());
        lookedAt(rows, clerk);
        List<Sentence> trouble =
                pickUp.trouble().map(Reason::reception).stream().toList();
        model.addAttribute("today", clock.today());
        model.addAttribute("month", YearMonth.from(clock.today()));
        model.addAttribute("trouble", trouble);
        model.addAttribute("undecided", UndecidedView.of(lists.undecidedBefore(clock.today())));
        model.addAttribute("unanswered", UnansweredView.of(unanswered.open()));
        Map<PatientNumber, Subsidies> held = subsidies.of(ArrivalRow.patients(rows));
        model.addAttribute(
                "arrivals",
                rows.stream()
                        .map(row -> ArrivalView.of(row, row.patient().map(held::get), clock.today()))
                        .toList());
        return "accounting/day :: list";
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
