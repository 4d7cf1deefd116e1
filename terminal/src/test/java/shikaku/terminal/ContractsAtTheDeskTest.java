package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.account.AccountBook;
import shikaku.edge.account.StaffRole;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;

/** 委託の月次一覧: what reception by somebody else's staff looked at, for the city's owner of the contract (C-18). */
@ExtendWith(SharedTerminal.class)
@Proves(clauses = Clause.C18)
class ContractsAtTheDeskTest {
    private final RunningTerminal terminal;

    ContractsAtTheDeskTest(RunningTerminal terminal) {
        this.terminal = terminal;
    }

    @Test
    void whatSomebodyUnderAContractLookedAtIsOnTheMonthsListAndInTheFile() throws Exception {
        Browser worker = MemberOfStaff.signedIn(terminal, StaffRole.OUTSOURCED);
        String name =
                terminal.program.getBean(AccountBook.class).all().getLast().name();
        assertThat(worker.submit("#document", PaperDocument.of("138057", CenterDouble.KNOWN)))
                .isEqualTo(303);
        worker.get(worker.answered("Location").orElseThrow());
        String number = worker.page.select("main[data-number]").attr("data-number");
        assertThat(number).isNotEmpty();

        Browser kanri = MemberOfStaff.signedIn(terminal, StaffRole.ADMINISTRATOR);
        assertThat(kanri.page.select("a[href=/desk/contracts]")).hasSize(1);
        assertThat(kanri.get("/desk/contracts")).isEqualTo(200);
        assertThat(kanri.page.select("#workers tr[data-account=" + name + "]").attr("data-employer"))
                .isEqualTo("港サービス株式会社");
        assertThat(kanri.page
                        .select("section[data-account=" + name + "] tr[data-act=PATIENT_VIEWED]")
                        .text())
                .contains(number);
        assertThat(kanri.page.select("section[data-account=" + name + "] tr").eachAttr("data-act"))
                .contains(Act.SIGNED_IN.name());

        assertThat(kanri.submit("#file", Map.of())).isEqualTo(200);
        assertThat(kanri.answered("Content-Disposition"))
                .hasValueSatisfying(how ->
                        assertThat(how).contains("attachment", "contracts-" + YearMonth.now(BusinessClock.JAPAN)));
        assertThat(kanri.page.text()).contains("港サービス株式会社," + name, "患者の閲覧," + number);
        assertThat(terminal.evidence(Act.EXPORTED.name(), "record"))
                .anySatisfy(one ->
                        assertThat(one).contains("work under contract in " + YearMonth.now(BusinessClock.JAPAN)));
    }

    @Test
    void anAuditorReadsItAndTakesNothingAwayAndWhoItIsAboutDoesNotSeeIt() throws Exception {
        Browser auditor = MemberOfStaff.signedIn(terminal, StaffRole.AUDITOR);
        assertThat(auditor.get("/desk/contracts")).isEqualTo(200);
        assertThat(auditor.page.select("#file")).isEmpty();
        Browser worker = MemberOfStaff.signedIn(terminal, StaffRole.OUTSOURCED);
        assertThat(worker.page.select("a[href=/desk/contracts]")).isEmpty();
        assertThat(worker.get("/desk/contracts")).isEqualTo(403);
    }

    @Test
    void onlyMonthsOfTheYearCanBeAskedFor() throws Exception {
        Browser kanri = MemberOfStaff.signedIn(terminal, StaffRole.ADMINISTRATOR);
        YearMonth now = YearMonth.now(BusinessClock.JAPAN);
        assertThat(kanri.get("/desk/contracts?month=" + now.minusMonths(12))).isEqualTo(200);
        assertThat(kanri.page.select("#workers .empty")).hasSize(1);
        for (String month :
                new String[] {now.minusMonths(13).toString(), now.plusMonths(1).toString(), "2026", "x"}) {
            assertThat(kanri.get("/desk/contracts?month=" + month)).as(month).isEqualTo(400);
        }
    }
}
