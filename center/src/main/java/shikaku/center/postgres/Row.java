package shikaku.center.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import shikaku.domain.Coded;
import shikaku.domain.Period;

/** Reads the columns of one row as the domain's nouns; an empty column is an absent value. */
record Row(ResultSet columns) {
    String text(String column) throws SQLException {
        return columns.getString(column);
    }

    <T> Optional<T> find(String column, Function<String, T> noun) throws SQLException {
        return Optional.ofNullable(columns.getString(column)).map(noun);
    }

    Optional<Integer> number(String column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, Integer.class));
    }

    LocalDate date(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    Optional<LocalDate> findDate(String column) throws SQLException {
        return Optional.ofNullable(columns.getObject(column, LocalDate.class));
    }

    Period period(String from, String to) throws SQLException {
        return new Period(date(from), findDate(to));
    }

    <E extends Enum<E> & Coded> E coded(Class<E> table, String column) throws SQLException {
        return of(table, text(column));
    }

    <E extends Enum<E> & Coded> Optional<E> findCoded(Class<E> table, String column) throws SQLException {
        return find(column, code -> of(table, code));
    }

    private static <E extends Enum<E> & Coded> E of(Class<E> table, String code) {
        return Coded.find(table, code)
                .orElseThrow(() -> new IllegalStateException(
                        "the database holds a code that " + table.getSimpleName() + " does not have"));
    }
}
