package shikaku.town.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./shikaku card list}: whose cards there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "デモのカードの一覧: 人、種類、証明書の状態、作られたか / the demo's cards: person, kind, state, whether it was made")
final class CardListCommand implements Callable<Integer> {
    private static final String LINE = "%-32s %-14s %-16s %s%n";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--dir",
            defaultValue = ".",
            description = "デモの置き場所（既定: いまのフォルダ） / the demo's folder (default: the current one)")
    private Path dir = Path.of(".");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        var cards = DemoFile.read(dir).cards();
        out.printf(LINE, "person", "kind", "state", "touched");
        cards.forEach(card -> out.printf(LINE, card.person(), card.kind(), card.state(), card.touched() ? "yes" : "-"));
        out.flush();
        return 0;
    }
}
