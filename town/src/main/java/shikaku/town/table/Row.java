package shikaku.town.table;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One record of a table.
 *
 * @param file the file's name, for faults
 * @param line its line in the file, from 1
 * @param columns the header
 * @param cells as many as columns
 */
public record Row(String file, int line, List<String> columns, List<String> cells) {
    /** What stands in a cell that holds nothing. */
    public static final String NOTHING = "-";

    public Row {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** The cell under {@code column}, which may not be empty. */
    public String text(String column) {
        return optional(column).orElseThrow(() -> fault(column, "something must stand here"));
    }

    /** The cell under {@code column}, unless it holds nothing. */
    public Optional<String> optional(String column) {
        String cell = cells.get(columns.indexOf(column));
        return cell.isEmpty() || cell.equals(NOTHING) ? Optional.empty() : Optional.of(cell);
    }

    /** The cell under {@code column} as {@code reader} understands it. */
    public <T> T value(String column, Function<String, T> reader) {
        return understood(column, text(column), reader);
    }

    /** The cell under {@code column} as {@code reader} understands it, unless it holds nothing. */
    public <T> Optional<T> optionalValue(String column, Function<String, T> reader) {
        return optional(column).map(cell -> understood(column, cell, reader));
    }

    /** Whether {@code yes} or {@code no} stands under {@code column}. */
    public boolean yes(String column) {
        return value(column, Words::isYes);
    }

    /** What {@code maker} makes of the whole row; a rule it breaks is a fault of this line. */
    public <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw TableFault.inLine(file, line, rule(e));
        }
    }

    /** A fault of the cell under {@code column}. */
    public TableFault fault(String column, String rule) {
        return TableFault.inCell(file, line, column, rule);
    }

    private <T> T understood(String column, String cell, Function<String, T> reader) {
        try {
            return reader.apply(cell);
        } catch (DateTimeException e) {
            throw fault(column, "a date is written 2026-11-24 and a time 09:05");
        } catch (IllegalArgumentException e) {
            throw fault(column, rule(e));
        }
    }

    private static String rule(IllegalArgumentException e) {
        return Optional.ofNullable(e.getMessage()).orElse("not allowed");
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
