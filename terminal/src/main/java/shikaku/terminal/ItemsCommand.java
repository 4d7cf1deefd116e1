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
    private static final String HOW = "./shikaku terminal items [--list FILE]   別紙（結合する情報項目）を印刷する / prints the annex";

    private ItemsCommand() {}

    static boolean isMeant(String... args) {
        return args.length > 0 && args[0].equals("items");
    }

    /** Returns the exit code. */
    static int run(String... args) {
        List<String> rest = List.of(args).subList(1, args.length);
        if (rest.equals(List.of("--help"))) {
            System.out.println(HOW);
            return 0;
        }
        if (!(rest.isEmpty() || (rest.size() == 2 && rest.getFirst().equals("--list")))) {
            System.err.println(HOW);
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
