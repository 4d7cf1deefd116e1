package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.evidence.InquiryDeeds;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.CheckedVisit;
import shikaku.accounting.month.MonthBook;
import shikaku.accounting.month.Visit;
import shikaku.accounting.patient.PatientNumber;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/** 月末の確認の帳面 in PostgreSQL. */
public final class PostgresMonthBook implements MonthBook {
    private static final String VISITS = """
            select distinct patient, day from arrival
            where patient is not null and day >= :first and day < :next""";

    private final JdbcClient database;
    private final InquiryDeeds deeds;

    public PostgresMonthBook(JdbcClient database, Operations operations) {
        this.database = database;
        this.deeds = new InquiryDeeds(operations);
    }

    @Override
    public Optional<Reason> begin(YearMonth month, String clerk) {
        try {
            deeds.monthBegun(clerk, month, together -> begin(together, month));
            return Optional.empty();
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof NothingToAsk) {
                Reason reason = hasVisits(month) ? Reason.MONTH_ASKED_ALREADY : Reason.MONTH_WITHOUT_VISITS;
                deeds.monthRefused(clerk, month, reason);
                return Optional.of(reason);
            }
            throw failed;
        }
    }

    /** What waits goes on waiting; what was asked about lately is left as it is. */
    private static void begin(JdbcClient together, YearMonth month) {
        int asked = together.sql("""
                        insert into month_check (patient, day, state)
                        select patient, day, 'WAITING' from (""" + VISITS + """
                        ) as visit
                        on conflict (patient, day) do update set state = 'WAITING', reason = null
                        where month_check.state <> 'WAITING' and month_check.asked_at < now() - make_interval(
                            secs => case month_check.state when 'CONFIRMED' then :stands else :again end)""")
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("stands", Limits.CHECK_STANDS.toSeconds())
                .param("again", Limits.CHECK_AGAIN.toSeconds())
                .update();
        if (asked == 0) {
            throw new NothingToAsk();
        }
    }

    private boolean hasVisits(YearMonth month) {
        return database.sql("select exists (" + VISITS + ")")
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean begun(YearMonth month) {
        return database.sql("""
                        select exists (select 1 from month_check where day >= :first and day < :next)
                            or not exists (""" + VISITS + ")")
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Visit> waiting(int most) {
        return database.sql("""
                        select patient, day from month_check where state = 'WAITING' order by day, patient limit :most""")
                .param("most", most)
                .query((row, at) -> visit(row))
                .list();
    }

    @Override
    public void settle(Visit visit, CheckState state, Optional<Reason> reason) {
        deeds.reverified(
                visit.patient(),
                outcome(state),
                reason,
                together -> together.sql("""
                        update month_check set state = :state, reason = :reason, asked_at = now(),
                            ever_lapsed = ever_lapsed or :state = 'LAPSED'
                        where patient = :patient and day = :day""")
                        .param("state", state.name())
                        .param("reason", reason.map(Enum::name).orElse(null))
                        .param("patient", visit.patient().value())
                        .param("day", visit.day())
                        .update());
    }

    /** Every visit of a month, by day. */
    public List<CheckedVisit> of(YearMonth month) {
        return database.sql("""
                        with valid as (
                            select patient, day, insurer,
                                lag(insurer) over (partition by patient order by number) as insurer_before
                            from arrival where patient is not null and validity in ('1', '6') and day < :next),
                        visit as (""" + VISITS + """
                        )
                        select visit.patient, visit.day, patient.name,
                            exists (select 1 from arrival where arrival.patient = visit.patient and arrival.day = visit.day
                                and validity in ('2', '3')) as lapsed_at_reception,
                            exists (select 1 from valid where valid.patient = visit.patient and valid.day = visit.day
                                and insurer_before <> insurer) as insurer_changed,
                            coalesce(state, 'NOT_BEGUN') as state, coalesce(ever_lapsed, false) as ever_lapsed, reason
                        from visit join patient on patient.number = visit.patient
                            left join month_check on month_check.patient = visit.patient and month_check.day = visit.day
                        order by visit.day, visit.patient limit :most""")
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("most", Limits.MONTH_ROWS)
                .query((row, at) -> checked(row))
                .list();
    }

    private static Outcome outcome(CheckState settled) {
        return switch (settled) {
            case CONFIRMED, LAPSED, UNCLEAR -> Outcome.DONE;
            case REFUSED -> Outcome.REFUSED;
            case NO_KEY, NOT_BEGUN, WAITING -> Outcome.FAILED;
        };
    }

    private static CheckedVisit checked(ResultSet row) throws SQLException {
        return new CheckedVisit(
                visit(row),
                row.getString("name"),
                row.getBoolean("lapsed_at_reception"),
                row.getBoolean("insurer_changed"),
                CheckState.valueOf(row.getString("state")),
                row.getBoolean("ever_lapsed"),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(new PatientNumber(row.getLong("patient")), row.getObject("day", LocalDate.class));
    }

    /** Undoes the transaction: a month is not on record as begun when nothing is asked. */
    private static final class NothingToAsk extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
