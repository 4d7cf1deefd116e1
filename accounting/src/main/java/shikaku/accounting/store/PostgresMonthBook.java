package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.evidence.InquiryDeeds;
import shikaku.accounting.evidence.Operations;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.CheckedVisit;
import shikaku.accounting.month.MonthBook;
import shikaku.accounting.month.MonthReport;
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

    /** Every visit of a month, with what the counter was told and what came of the check. */
    private static final String CHECKED = """
            with valid as (
                select patient, day, insurer,
                    lag(insurer) over (partition by patient order by number) as insurer_before
                from arrival where patient is not null and validity in ('1', '6') and day < :next),
            changed as (
                select distinct patient, day from valid where day >= :first and insurer_before <> insurer),
            visit as (
                select patient, day, coalesce(bool_or(validity in ('2', '3')), false) as lapsed_at_reception from arrival
                where patient is not null and day >= :first and day < :next group by patient, day)
            select visit.patient, visit.day, patient.name, lapsed_at_reception,
                changed.patient is not null as insurer_changed,
                coalesce(state, 'NOT_BEGUN') as state, coalesce(ever_lapsed, false) as ever_lapsed, reason
            from visit join patient on patient.number = visit.patient
                left join changed on changed.patient = visit.patient and changed.day = visit.day
                left join month_check on month_check.patient = visit.patient and month_check.day = visit.day""";

    private static final String TO_LOOK_AT =
            "(state in (:trouble) or lapsed_at_reception or insurer_changed or ever_lapsed)";

    private static final List<String> TROUBLE = Arrays.stream(CheckState.values())
            .filter(CheckState::trouble)
            .map(Enum::name)
            .toList();

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

    /** The visits of a month at which somebody should look, by day; at most {@link Limits#MONTH_ROWS} of them. */
    public List<CheckedVisit> toLookAt(YearMonth month) {
        return asked(
                        "select * from (" + CHECKED + ") as checked where " + TO_LOOK_AT
                                + " order by day, patient limit :most",
                        month)
                .param("most", Limits.MONTH_ROWS)
                .query((row, at) -> checked(row))
                .list();
    }

    /** What the month comes to, of all its visits however many they are. */
    public MonthReport report(YearMonth month) {
        return asked("""
                        select count(*) as visits,
                            count(*) filter (where state = 'CONFIRMED') as confirmed,
                            count(*) filter (where state = 'WAITING') as waiting,
                            count(*) filter (where (lapsed_at_reception or insurer_changed
                                or (ever_lapsed and state = 'CONFIRMED')) and state <> 'LAPSED') as saved,
                            count(*) filter (where lapsed_at_reception) as lapsed_at_reception,
                            count(*) filter (where insurer_changed) as insurer_changed,
                            count(*) filter (where ever_lapsed and state = 'CONFIRMED') as settled,
                            count(*) filter (where state = 'LAPSED') as open,
                            count(*) filter (where """ + " " + TO_LOOK_AT + ") as to_look_at from (" + CHECKED + ") as checked", month)
                .query((row, at) -> report(row))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, YearMonth month) {
        return database.sql(sql)
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("trouble", TROUBLE);
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

    private static MonthReport report(ResultSet row) throws SQLException {
        return new MonthReport(
                row.getInt("visits"),
                row.getInt("confirmed"),
                row.getInt("waiting"),
                row.getInt("saved"),
                row.getInt("lapsed_at_reception"),
                row.getInt("insurer_changed"),
                row.getInt("settled"),
                row.getInt("open"),
                row.getInt("to_look_at"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(new PatientNumber(row.getLong("patient")), row.getObject("day", LocalDate.class));
    }
}
