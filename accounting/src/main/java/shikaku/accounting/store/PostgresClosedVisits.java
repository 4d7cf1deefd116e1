package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;

/** 回答のない受診 of which a clerk has said what becomes of them, in PostgreSQL: what was said can be taken back until their month is claimed. */
@Realizes(clauses = Clause.C1)
public final class PostgresClosedVisits {
    private static final String CLOSED = "select number, visit, day, patient, decided_by" + FirstOf.ALL
            + "from unanswered_visit where (patient is not null or no_claim) ";

    private final JdbcClient database;
    private final Operations operations;
    private final BusinessClock clock;

    public PostgresClosedVisits(JdbcClient database, Operations operations, BusinessClock clock) {
        this.database = database;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * One that is closed.
     *
     * @param number running number, which says nothing
     * @param visit the terminal's number of it (受付番号), by which the desk knows it
     * @param patient whose it was; empty where no claim is made of it
     * @param clerk who said so
     */
    public record Closed(long number, long visit, LocalDate day, Optional<PatientNumber> patient, String clerk) {
        private boolean isClaimed(LocalDate today) {
            return today.isAfter(YearMonth.from(day).plusMonths(1).atDay(Limits.CLAIM_DAY));
        }
    }

    /** One that is closed. */
    public Optional<Closed> find(long number) {
        return closed(database.sql(CLOSED + "and number = :number limit :most").param("number", number)).stream()
                .findFirst();
    }

    /** Those of a month, the oldest first. */
    public FirstOf<Closed> of(YearMonth month) {
        return closed(database.sql(CLOSED + "and day >= :first and day < :next order by day, number limit :most")
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1)));
    }

    private static FirstOf<Closed> closed(JdbcClient.StatementSpec which) {
        return FirstOf.listed(which, (row, at) -> closed(row));
    }

    private static Closed closed(ResultSet row) throws SQLException {
        return new Closed(
                row.getLong("number"),
                row.getLong("visit"),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("patient", Long.class)).map(PatientNumber::new),
                row.getString("decided_by"));
    }

    /** Until the claims of its month are out, which accounting does not see: until the day on which they are due. */
    public boolean canBeTakenBack(Closed visit) {
        return !visit.isClaimed(clock.today());
    }

    /** It is open again, as if nothing had been said. False, and nothing is changed, when it is claimed or not closed like this any more. */
    public boolean takeBack(Closed visit, String clerk) {
        return canBeTakenBack(visit)
                && PostgresUnanswered.ifOpen(() -> operations.visitDecided(
                        clerk,
                        "visit of " + visit.day() + " taken back",
                        visit.patient(),
                        together -> takeBack(together, visit)));
    }

    private static void takeBack(JdbcClient together, Closed visit) {
        int opened = together.sql("""
                        update unanswered_visit set patient = null, no_claim = false, decided_by = null
                        where number = :number and (patient is not null or no_claim) and coalesce(patient, 0) = :patient""")
                .param("number", visit.number())
                .param("patient", visit.patient().map(PatientNumber::value).orElse(0L))
                .update();
        if (opened != 1) {
            throw new DecidedMeanwhile();
        }
        visit.patient().ifPresent(patient -> askNoMore(together, patient, visit.day()));
    }

    /** Nobody is asked about who did not come. */
    private static void askNoMore(JdbcClient together, PatientNumber patient, LocalDate day) {
        together.sql("""
                        delete from month_check where patient = :patient and day = :day
                        and not exists (select 1 from came where came.patient = :patient and came.day = :day)""").param("patient", patient.value()).param("day", day).update();
    }
}
