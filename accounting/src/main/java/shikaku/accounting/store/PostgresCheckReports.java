package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import shikaku.accounting.report.CheckReport;
import shikaku.accounting.report.Method;
import shikaku.accounting.report.Outcome;

/** 確認の報告 from PostgreSQL, which does the counting: one question a chart. */
public final class PostgresCheckReports {
    /** A refused delivery has neither a day of its own nor a method; {@code BLOCKED} stands for 照会停止中. */
    private static final String CHECKS = """
             from (
                select as_of as day, asked as method, validity as outcome
                from arrival where as_of >= :first and as_of < :next and refused is null and replaced_by is null
                union all
                select day, 'NOT_TOLD', 'REFUSED' from arrival where day >= :first and day < :next and refused is not null
                union all
                select day, 'NOT_TOLD', 'UNANSWERED' from unanswered_visit where day >= :first and day < :next
            ) as checked group by\s""";

    private final JdbcClient database;

    public PostgresCheckReports(JdbcClient database) {
        this.database = database;
    }

    public CheckReport of(YearMonth month) {
        return new CheckReport(
                month, byDay(month), counted(month, "method", Method::valueOf), counted(month, "outcome", Outcome::of));
    }

    private SortedMap<LocalDate, Integer> byDay(YearMonth month) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        grouped(month, "day").query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getInt("checks"));
        });
        return days;
    }

    private <K> Map<K, Integer> counted(YearMonth month, String column, Function<String, K> kind) {
        Map<K, Integer> counts = new HashMap<>();
        grouped(month, column).query(row -> {
            counts.merge(kind.apply(text(row, column)), row.getInt("checks"), Integer::sum);
        });
        return counts;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private JdbcClient.StatementSpec grouped(YearMonth month, String column) {
        return database.sql("select " + column + ", count(*) as checks" + CHECKS + column)
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1));
    }
}
