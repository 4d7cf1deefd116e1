package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.Limits;
import shikaku.accounting.month.CheckState;
import shikaku.accounting.month.CheckedVisit;
import shikaku.accounting.month.MonthReport;
import shikaku.accounting.month.Points;
import shikaku.message.Reason;

/** 月の報告 from PostgreSQL: what the counter was told of a month's visits, what came of their check, and what it saved. */
public final class PostgresMonthReports {
    private static final String CHECKED = """
            with valid as (
                select patient, as_of as day, insurer,
                    lag(insurer) over (partition by patient order by number) as insurer_before
                from arrival where patient is not null and replaced_by is null and validity in ('1', '6') and as_of < :next
                    and insurer is not null),
            changed as (
                select distinct patient, day from valid where day >= :first and insurer_before <> insurer),
            visit as (
                select patient, day, bool_or(lapsed_at_reception) as lapsed_at_reception
                from came where day >= :first and day < :next group by patient, day)
            select visit.patient, visit.day, patient.name, lapsed_at_reception,
                changed.patient is not null as insurer_changed,
                coalesce(state, 'NOT_BEGUN') as state, coalesce(ever_lapsed, false) as ever_lapsed, reason, points
            from visit join patient on patient.number = visit.patient
                left join changed on changed.patient = visit.patient and changed.day = visit.day
                left join month_check on month_check.patient = visit.patient and month_check.day = visit.day
                left join visit_points on visit_points.patient = visit.patient and visit_points.day = visit.day""";

    private static final String TO_LOOK_AT =
            "(state in (:trouble) or lapsed_at_reception or insurer_changed or ever_lapsed)";
    private static final String SAVED = """
            ((lapsed_at_reception or insurer_changed or (ever_lapsed and state = 'CONFIRMED')) and state <> 'LAPSED')""";
    private static final List<String> TROUBLE = Arrays.stream(CheckState.values())
            .filter(CheckState::trouble)
            .map(Enum::name)
            .toList();

    private final JdbcClient database;

    public PostgresMonthReports(JdbcClient database) {
        this.database = database;
    }

    /**
     * The visits of a month at which somebody should look, by day.
     *
     * @param page from 1 to {@link Limits#MONTH_PAGES}, of {@link Limits#MONTH_ROWS} visits each
     */
    public List<CheckedVisit> toLookAt(YearMonth month, int page) {
        return asked(
                        "select * from (" + CHECKED + ") as checked where " + TO_LOOK_AT
                                + " order by day, patient limit :most offset :skip",
                        month)
                .param("most", Limits.MONTH_ROWS)
                .param("skip", (page - 1) * Limits.MONTH_ROWS)
                .query((row, at) -> checked(row))
                .list();
    }

    /** What the month comes to, of all its visits however many they are. */
    public MonthReport of(YearMonth month) {
        return asked(
                        """
                        select count(*) as visits,
                            (select count(*) from came_unknown where day >= :first and day < :next) as undecided,
                            count(*) filter (where state = 'CONFIRMED') as confirmed,
                            count(*) filter (where state = 'WAITING') as waiting,
                            count(*) filter (where """ + " " + SAVED + """
                        ) as saved,
                            count(points) filter (where """ + " " + SAVED + """
                        ) as known,
                            coalesce(sum(points) filter (where """ + " " + SAVED + """
                        ), 0) as points,
                            count(*) filter (where lapsed_at_reception) as lapsed_at_reception,
                            count(*) filter (where insurer_changed) as insurer_changed,
                            count(*) filter (where ever_lapsed and state = 'CONFIRMED') as settled,
                            count(*) filter (where state in (:trouble)) as open,
                            count(*) filter (where """ + " " + TO_LOOK_AT
                                + ") as to_look_at from (" + CHECKED + ") as checked",
                        month)
                .query((row, at) -> report(row))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, YearMonth month) {
        return database.sql(sql)
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("trouble", TROUBLE);
    }

    private static CheckedVisit checked(ResultSet row) throws SQLException {
        return new CheckedVisit(
                PostgresMonthBook.visit(row),
                row.getString("name"),
                row.getBoolean("lapsed_at_reception"),
                row.getBoolean("insurer_changed"),
                CheckState.valueOf(row.getString("state")),
                row.getBoolean("ever_lapsed"),
                Optional.ofNullable(row.getObject("points", Integer.class)).map(Points::new),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf));
    }

    private static MonthReport report(ResultSet row) throws SQLException {
        return new MonthReport(
                row.getInt("visits") + row.getInt("undecided"),
                row.getInt("undecided"),
                row.getInt("confirmed"),
                row.getInt("waiting"),
                row.getInt("saved"),
                row.getInt("lapsed_at_reception"),
                row.getInt("insurer_changed"),
                row.getInt("settled"),
                row.getInt("open") + row.getInt("undecided"),
                row.getInt("to_look_at"),
                new MonthReport.Worth(row.getInt("known"), row.getLong("points")));
    }
}
