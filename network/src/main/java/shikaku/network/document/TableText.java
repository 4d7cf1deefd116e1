package shikaku.network.document;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.message.Sentence;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Zone;

/** 到達表: who may open a connection to whom, for a screen; first in Japanese, then in English. */
public final class TableText {
    private TableText() {}

    public static String of(Reachability table) {
        return Stream.of(
                        Stream.of("接続を開いてよいのは次の組だけです。ほかはすべて拒否し、記録します。"),
                        rows(table, Sentence::japanese),
                        Stream.of("", "Only these may open a connection. Everything else is refused, and told."),
                        rows(table, Sentence::english))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> rows(Reachability table, Function<Sentence, String> language) {
        List<List<String>> rows = table.permissions().stream()
                .map(each -> List.of(
                        each.from().name(),
                        "->",
                        each.to().name(),
                        each.service().toString(),
                        clauses(each),
                        String.join(" ", routers(each, table)),
                        language.apply(each.why())))
                .toList();
        return rows.stream().map(row -> line(row, rows));
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder("  ");
        for (int column = 0; column < row.size() - 1; column++) {
            int at = column;
            int width =
                    rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
            line.append(row.get(column)).repeat(" ", width - row.get(column).length() + 2);
        }
        return line.append(row.getLast()).toString();
    }

    static String clauses(Permission permission) {
        return permission.clauses().stream().map(Clause::id).collect(Collectors.joining(" "));
    }

    static List<String> routers(Permission permission, Reachability table) {
        return table
                .crossed(
                        zone(permission.from().name(), table),
                        zone(permission.to().name(), table))
                .stream()
                .map(Router::name)
                .toList();
    }

    private static Zone zone(String name, Reachability table) {
        return table.site().zones().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
