package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.account.Account;
import shikaku.edge.account.AccountAct;
import shikaku.edge.account.Particulars;
import shikaku.edge.account.Secret;
import shikaku.edge.account.StaffRole;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.terminal.Limits;
import shikaku.terminal.store.StaffDeeds;

/** C-18: what each employer's staff did in a month, and nobody else. */
@Proves(clauses = Clause.C18)
class ContractMonthTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String PORT = "港サービス株式会社";
    private static final Instant MIDNIGHT = Instant.parse("2026-10-31T15:00:00Z");

    @Test
    void whoIsUnderAContractIsListedWithWhatTheyDidInTheMonthOfJapan() {
        var asked = new Instant[2];
        ContractMonth month = ContractMonth.of(
                NOVEMBER,
                List.of(account("kimura")),
                List.of(line(1, "kimura", outsourced(PORT), "2026-10-02")),
                (who, from, until) -> {
                    asked[0] = from;
                    asked[1] = until;
                    return List.of(
                            done("2026-11-03", Act.SIGNED_IN, Outcome.DONE),
                            done("2026-11-03", Act.PATIENT_VIEWED, Outcome.DONE, "7", "8"),
                            done("2026-11-04", Act.PATIENT_VIEWED, Outcome.DONE, "8"),
                            done("2026-11-04", Act.REQUEST_REFUSED, Outcome.REFUSED));
                });
        assertThat(asked).containsExactly(MIDNIGHT, Instant.parse("2026-11-30T15:00:00Z"));
        assertThat(month.whole()).isTrue();
        assertThat(month.workers()).singleElement().satisfies(worker -> {
            assertThat(worker.employer()).isEqualTo(PORT);
            assertThat(worker.signIns()).isEqualTo(1);
            assertThat(worker.patients()).as("each once").isEqualTo(2);
            assertThat(worker.refused()).isEqualTo(1);
        });
    }

    @Test
    void whoChangesEmployersStandsUnderEachWithTheirOwnDays() {
        List<AccountAct> lines = List.of(
                line(2, "kimura", outsourced("山手受付合同会社"), "2026-11-16"),
                line(1, "kimura", outsourced(PORT), "2026-10-02"));
        ContractMonth month = ContractMonth.of(
                NOVEMBER,
                List.of(account("kimura")),
                lines,
                (who, from, until) -> List.of(
                        new StaffDeeds.Done(from, Act.SIGNED_IN, List.of(), "desk", Outcome.DONE, Optional.empty())));
        assertThat(month.workers())
                .extracting(
                        ContractMonth.Worker::employer,
                        worker -> worker.deeds().getFirst().when())
                .containsExactly(tuple("山手受付合同会社", Instant.parse("2026-11-16T00:00:00Z")), tuple(PORT, MIDNIGHT));
    }

    @Test
    void whoDidNothingIsListedTooAndWhoIsNotUnderAContractInThatMonthIsNot() {
        Particulars own = new Particulars(
                "山田 はるか", Set.of(StaffRole.RECEPTION), Optional.empty(), LocalDate.of(2026, 1, 1), Optional.empty());
        Particulars over = new Particulars(
                "林 薫",
                Set.of(StaffRole.OUTSOURCED),
                Optional.of(PORT),
                LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.of(2026, 10, 31)));
        ContractMonth month = ContractMonth.of(
                NOVEMBER,
                List.of(account("haruka"), account("hayashi"), account("kimura"), account("later")),
                List.of(
                        line(1, "haruka", own, "2026-10-02"),
                        line(2, "hayashi", over, "2026-01-02"),
                        line(3, "kimura", outsourced(PORT), "2026-10-02"),
                        line(4, "later", outsourced(PORT), "2026-12-01")),
                (who, from, until) -> List.of());
        assertThat(month.workers()).extracting(ContractMonth.Worker::account).containsExactly("kimura");
        assertThat(ContractFile.of(month, Locale.JAPANESE)).contains("kimura").contains("操作なし");
    }

    @Test
    void whoWentOverToTheClinicsOwnStaffIsListedForTheDaysBefore() {
        Particulars own = new Particulars(
                "木村 直", Set.of(StaffRole.RECEPTION), Optional.empty(), LocalDate.of(2026, 11, 16), Optional.empty());
        ContractMonth month = ContractMonth.of(
                NOVEMBER,
                List.of(account("kimura")),
                List.of(line(1, "kimura", outsourced(PORT), "2026-10-02"), line(2, "kimura", own, "2026-11-16")),
                (who, from, until) -> {
                    assertThat(until).isEqualTo(Instant.parse("2026-11-16T00:00:00Z"));
                    return List.of();
                });
        assertThat(month.workers()).hasSize(1);
    }

    @Test
    void aListThatIsCutSaysSo() {
        ContractMonth month = ContractMonth.of(
                NOVEMBER,
                List.of(account("kimura")),
                List.of(line(1, "kimura", outsourced(PORT), "2026-10-02")),
                (who, from, until) ->
                        Collections.nCopies(Limits.STAFF_DEEDS, done("2026-11-03", Act.SIGNED_IN, Outcome.DONE)));
        assertThat(month.whole()).isFalse();
        assertThat(ContractFile.of(month, Locale.ENGLISH)).contains("the newest 20,000 are listed.");
    }

    @Test
    void theFileHasNoFormulasAndNamesEveryAct() {
        for (Act act : Act.values()) {
            ContractMonth month = ContractMonth.of(
                    NOVEMBER,
                    List.of(account("kimura")),
                    List.of(line(1, "kimura", outsourced("=HYPERLINK(\"x\")"), "2026-10-02")),
                    (who, from, until) -> List.of(done("2026-11-03", act, Outcome.FAILED, "7", "8")));
            String file = ContractFile.of(month, Locale.JAPANESE);
            assertThat(file).startsWith("\uFEFF委託先,").contains("\"'=HYPERLINK(\"\"x\"\")\",kimura", ",7 8,失敗,");
            assertThat(file).as("no act's own name").doesNotContain(act.name());
        }
    }

    private static StaffDeeds.Done done(String day, Act act, Outcome outcome, String... patients) {
        return new StaffDeeds.Done(
                Instant.parse(day + "T00:00:00Z"), act, List.of(patients), "list", outcome, Optional.empty());
    }

    private static Particulars outsourced(String employer) {
        return new Particulars(
                "木村 直",
                Set.of(StaffRole.OUTSOURCED),
                Optional.of(employer),
                LocalDate.of(2026, 10, 2),
                Optional.of(LocalDate.of(2027, 3, 31)));
    }

    private static Account account(String name) {
        return new Account(name, outsourced(PORT), Secret.password("-"), false, 1);
    }

    private static AccountAct line(long number, String account, Particulars said, String day) {
        return new AccountAct(
                number,
                AccountAct.Kind.REGISTERED,
                account,
                Optional.of(said),
                Optional.empty(),
                "kanri",
                Instant.parse(day + "T00:00:00Z"),
                Optional.empty());
    }
}
