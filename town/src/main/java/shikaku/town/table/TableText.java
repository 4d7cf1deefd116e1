package shikaku.town.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a table. */
public final class TableText {
    private TableText() {}

    /**
     * The text of a table file.
     *
     * @param comment what the file is, one line or several
     * @param columns the header
     * @param rows as many cells each as there are columns
     */
    public static String of(String comment, List<String> columns, List<List<String>> rows) {
        Stream<String> comments = comment.lines().map(line -> "# " + line);
        Stream<String> table = Stream.concat(Stream.of(columns), rows.stream()).map(TableText::line);
        return Stream.concat(comments, table).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TableText::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        if (text.contains("\"") || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a cell holds neither quotation marks nor control characters");
        }
        return text.contains(",") || text.startsWith("#") ? '"' + text + '"' : text;
    }
}
