package shikaku.accounting.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.intake.StoreName;
import shikaku.accounting.intake.UnansweredVisits;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.EvidenceNotKept;

/**
 * 回答のない受診 in PostgreSQL: open until an answer takes their place or a clerk has closed them ({@link PostgresClosedVisits}). 「済み」 at the terminal's desk takes them off the
 * desk's list and closes nothing here, for it says nothing of whose they were. Told by one thread.
 */
@Realizes(clauses = Clause.C1)
public final class PostgresUnanswered implements UnansweredVisits {
    private static final String OPEN = "select number, visit, day, settled_at_desk" + FirstOf.ALL
            + "from unanswered_visit where patient is null and not no_claim ";

    private final JdbcClient database;
    private final Operations operations;
    private Optional<Told> last = Optional.empty();

    public PostgresUnanswered(JdbcClient database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    /**
     * One that is open.
     *
     * @param number running number, which says nothing
     * @param visit the terminal's number of it (受付番号), by which the desk knows it
     * @param settledAtDesk whether it has left the desk's list, and no answer has come
     */
    public record Open(long number, long visit, LocalDate day, boolean settledAtDesk) {}

    @Override
    public void told(Told told) {
        if (last.equals(Optional.of(told))) {
            return;
        }
        operations.visitsTold(told.open().size() + told.settled().size(), together -> {
            told.open().forEach(visit -> keep(together, told.store(), visit));
            told.settled().forEach(visit -> keep(together, told.store(), visit));
            markSettled(together, told);
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

    /** What the terminal names no more was answered, or is a month old, or the terminal has too many to name them all. */
    private static void markSettled(JdbcClient together, Told told) {
        together.sql(
                        "update unanswered_visit set settled_at_desk = true where store = :store and visit = any (:settled)")
                .param("store", told.store().text())
                .param("settled", told.settled().stream().map(Visit::number).toArray(Long[]::new))
                .update();
    }

    /** All that are open, the oldest first. */
    public FirstOf<Open> open() {
        return open(database.sql(OPEN + "order by day, number limit :most"));
    }

    /** Those of a month. */
    public FirstOf<Open> openIn(YearMonth month) {
        return open(database.sql(OPEN + "and day >= :first and day < :next order by day, number limit :most")
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1)));
    }

    /** One that is open. */
    public Optional<Open> find(long number) {
        return open(database.sql(OPEN + "and number = :number limit :most").param("number", number)).stream()
                .findFirst();
    }

    private static FirstOf<Open> open(JdbcClient.StatementSpec which) {
        return FirstOf.listed(
                which,
                (row, at) -> new Open(
                        row.getLong("number"),
                        row.getLong("visit"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("settled_at_desk")));
    }

    /** A clerk says whose visit it was. False, and nothing is kept, when it is not open any more. */
    public boolean decide(Open visit, PatientNumber patient, String clerk) {
        return ifOpen(() -> operations.visitDecided(
                clerk,
                "visit of " + visit.day(),
                Optional.of(patient),
                together -> close(together, visit, "patient = " + patient.value(), clerk)));
    }

    /** A clerk says that no claim is made of it. False, and nothing is kept, when it is not open any more. */
    public boolean closeWithoutClaim(Open visit, String clerk) {
        return ifOpen(() -> operations.visitDecided(
                clerk,
                "visit of " + visit.day() + " without a claim",
                Optional.empty(),
                together -> close(together, visit, "no_claim = true", clerk)));
    }

    /** False when it was not as {@code deciding} takes it to be. */
    static boolean ifOpen(Runnable deciding) {
        try {
            deciding.run();
            return true;
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof DecidedMeanwhile) {
                return false;
            }
            throw failed;
        }
    }

    private static void close(JdbcClient together, Open visit, String as, String clerk) {
        int closed = together.sql("update unanswered_visit set " + as
                        + ", decided_by = :clerk where number = :number and patient is null and not no_claim")
                .param("clerk", clerk)
                .param("number", visit.number())
                .update();
        if (closed != 1) {
            throw new DecidedMeanwhile();
        }
    }
}
