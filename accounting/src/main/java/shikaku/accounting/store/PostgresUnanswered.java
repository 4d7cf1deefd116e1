package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.intake.UnansweredVisits;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.EvidenceNotKept;

/** 回答のない受診 in PostgreSQL: open until an answer, staff at the terminal's desk or a clerk here has settled them. Told by one thread. */
@Realizes(clauses = Clause.C1)
public final class PostgresUnanswered implements UnansweredVisits {
    private static final String OPEN = "select number, visit, day from unanswered_visit where patient is null ";

    private final JdbcClient database;
    private final Operations operations;
    private final BusinessClock clock;
    private Optional<Told> last = Optional.empty();

    public PostgresUnanswered(JdbcClient database, Operations operations, BusinessClock clock) {
        this.database = database;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * One that is open.
     *
     * @param number running number, which says nothing
     * @param visit the terminal's number of it (受付番号), by which the desk knows it
     */
    public record Open(long number, long visit, LocalDate day) {}

    @Override
    public void told(Told told) {
        if (last.equals(Optional.of(told))) {
            return;
        }
        operations.visitsTold(told.visits().size(), together -> {
            told.visits().forEach(visit -> keep(together, told.store(), visit));
            forgetOthers(together, told);
        });
        last = Optional.of(told);
    }

    private static void keep(JdbcClient together, StoreName store, Visit visit) {
        together.sql("""
                        insert into unanswered_visit (store, visit, day) select :store, :visit, :day
                        where not exists (select 1 from arrival where store = :store and visit = :visit)
                        on conflict (store, visit) do nothing""")
                .param("store", store.text())
                .param("visit", visit.number())
                .param("day", visit.day())
                .update();
    }

    /** The terminal's own list ends after a month: what it names no more then nobody has seen to. */
    private void forgetOthers(JdbcClient together, Told told) {
        List<Long> named = told.visits().stream().map(Visit::number).toList();
        together.sql("""
                        delete from unanswered_visit where store = :store and patient is null and day > :since
                        and visit <> all (:named)""")
                .param("store", told.store().text())
                .param("since", clock.today().minusDays(Limits.UNANSWERED_DAYS))
                .param("named", named.toArray(Long[]::new))
                .update();
    }

    /** All that are open, the oldest first. */
    public List<Open> open() {
        return open(database.sql(OPEN + "order by day, number limit :most"));
    }

    /** Those of a month. */
    public List<Open> openIn(YearMonth month) {
        return open(database.sql(OPEN + "and day >= :first and day < :next order by day, number limit :most")
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1)));
    }

    /** One that is open. */
    public Optional<Open> find(long number) {
        return open(database.sql(OPEN + "and number = :number limit :most").param("number", number)).stream()
                .findFirst();
    }

    private static List<Open> open(JdbcClient.StatementSpec which) {
        return which.param("most", Limits.LIST_ROWS)
                .query((row, at) ->
                        new Open(row.getLong("number"), row.getLong("visit"), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** A clerk says whose visit it was. False, and nothing is kept, when it is not open any more. */
    public boolean decide(Open visit, PatientNumber patient, String clerk) {
        try {
            operations.patientChanged(
                    clerk,
                    "visit of " + visit.day(),
                    patient,
                    List.of(),
                    together -> decide(together, visit, patient, clerk));
            return true;
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof DecidedMeanwhile) {
                return false;
            }
            throw failed;
        }
    }

    private static void decide(JdbcClient together, Open visit, PatientNumber patient, String clerk) {
        int decided = together.sql("""
                        update unanswered_visit set patient = :patient, decided_by = :clerk
                        where number = :number and patient is null""")
                .param("patient", patient.value())
                .param("clerk", clerk)
                .param("number", visit.number())
                .update();
        if (decided != 1) {
            throw new DecidedMeanwhile();
        }
    }
}
