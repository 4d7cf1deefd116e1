package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Due;
import shikaku.accounting.Limits;
import shikaku.accounting.evidence.InquiryDeeds;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.MonthBook;
import shikaku.accounting.month.Visit;
import shikaku.accounting.patient.PatientNumber;
import shikaku.evidence.EvidenceNotKept;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;

/** 月末の確認の帳面 in PostgreSQL. */
public final class PostgresMonthBook implements MonthBook {
    /** The day of a visit is that of which was asked: its answer may come days later, when the line is back. */
    private static final String VISITS = """
            select distinct patient, day from came where day >= :first and day < :next""";

    private final JdbcClient database;
    private final InquiryDeeds deeds;

    public PostgresMonthBook(JdbcClient database, Operations operations) {
        this.database = database;
        this.deeds = new InquiryDeeds(operations);
    }

    @Override
    public Optional<Reason> begin(YearMonth month, Due due, String who) {
        try {
            deeds.monthBegun(who, month, together -> begin(together, month, due));
            return Optional.empty();
        } catch (EvidenceNotKept.WorkFailed failed) {
            if (failed.getCause() instanceof NothingToAsk) {
                Reason reason = hasVisits(month) ? Reason.MONTH_ASKED_ALREADY : Reason.MONTH_WITHOUT_VISITS;
                deeds.monthRefused(who, month, reason);
                return Optional.of(reason);
            }
            throw failed;
        }
    }

    /** What waits goes on waiting; what was asked about lately is left as it is. */
    private static void begin(JdbcClient together, YearMonth month, Due due) {
        int asked = of(together, month, """
                        insert into month_check (patient, day, state)
                        select patient, day, 'WAITING' from (""" + VISITS + """
                        ) as visit
                        on conflict (patient, day) do update set state = 'WAITING', reason = null
                        where """ + " " + again(due)).update();
        if (asked == 0) {
            throw new NothingToAsk();
        }
    }

    @Override
    public boolean anyDue(YearMonth month, Due due) {
        return of(database, month, """
                        select exists (select 1 from (""" + VISITS + """
                        ) as visit left join month_check using (patient, day)
                        where month_check.patient is null or (""" + again(due) + "))")
                .query(Boolean.class)
                .single();
    }

    /** Which of those that were asked about are asked about once more. */
    private static String again(Due due) {
        String since = "month_check.state <> 'WAITING' and month_check.asked_at < now() - make_interval(secs => ";
        return switch (due) {
            case UNASKED -> "false";
            case EVENING -> since + ":stands)";
            case CLERK -> since + "case month_check.state when 'CONFIRMED' then :stands else :again end)";
        };
    }

    private boolean hasVisits(YearMonth month) {
        return of(database, month, """
                        select exists (select 1 from came where day >= :first and day < :next)
                            or exists (select 1 from came_unknown where day >= :first and day < :next)""").query(Boolean.class).single();
    }

    private static JdbcClient.StatementSpec of(JdbcClient database, YearMonth month, String sql) {
        return database.sql(sql)
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("stands", Limits.CHECK_STANDS.toSeconds())
                .param("again", Limits.CHECK_AGAIN.toSeconds());
    }

    @Override
    public List<Visit> waiting(Optional<Visit> after, int most) {
        return database.sql("""
                        select patient, day from month_check where state = 'WAITING' and (day, patient) > (:day, :patient)
                            and exists (select 1 from came where came.patient = month_check.patient and came.day = month_check.day)
                        order by day, patient limit :most""")
                .param("day", after.map(Visit::day).orElse(Limits.FIRST_DAY))
                .param(
                        "patient",
                        after.map(Visit::patient).map(PatientNumber::value).orElse(0L))
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

    private static Outcome outcome(CheckState settled) {
        return switch (settled) {
            case CONFIRMED, LAPSED, NO_TICKET, UNCLEAR -> Outcome.DONE;
            case REFUSED -> Outcome.REFUSED;
            case NO_KEY, NOT_BEGUN, WAITING -> Outcome.FAILED;
        };
    }

    static Visit visit(ResultSet row) throws SQLException {
        return new Visit(new PatientNumber(row.getLong("patient")), row.getObject("day", LocalDate.class));
    }
}
