package shikaku.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shikaku.edge.WrongConfiguration;
import shikaku.message.item.Annex;
import shikaku.terminal.center.SiteItems;

/** {@code ./shikaku terminal items [--list FILE]}: prints the annex of the ordinance from the list that a terminal enforces. */
final class ItemsCommand {
    private static final int USAGE = 2;
    static final String HOW = """
            ./shikaku terminal items [--list FILE]
              別紙（医事会計に渡してよい情報項目）を印刷します。FILE は市の一覧です（設定 terminal.items。なければ既定の一覧）。失敗は終了コード2。
              prints the annex of the items that may cross to accounting. FILE is the city's own list (the setting terminal.items);
              without it the default one. Exit code 2: failed.
            """;

    private ItemsCommand() {}

    static boolean isMeant(String... args) {
        return args.length > 0 && args[0].equals("items");
    }

    /** Returns the exit code. */
    static int run(String... args) {
        List<String> rest = List.of(args).subList(1, args.length);
        if (rest.equals(List.of("--help"))) {
            System.out.print(HOW);
            return 0;
        }
        if (!(rest.isEmpty() || (rest.size() == 2 && rest.getFirst().equals("--list")))) {
            System.err.print(HOW);
            return USAGE;
        }
        try {
            System.out.print(
                    Annex.of(SiteItems.of(rest.isEmpty() ? Optional.empty() : Optional.of(Path.of(rest.getLast())))));
            return 0;
        } catch (WrongConfiguration wrong) {
            System.err.println(wrong.sentence().inBoth());
            return USAGE;
        }
    }
}
