package shikaku.town.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.apply.Application.Ended;
import shikaku.network.apply.Readiness;
import shikaku.network.apply.StateFolder;
import shikaku.network.document.RouterFile;
import shikaku.network.document.StartFiles;

/** {@code ./shikaku routers apply}, on a router itself: exchanges its rules, and takes them back unless somebody confirms. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description =
                "このルータの規則を入れ替えます（ルータの上で、root で実行します）。--confirm の秒数以内に Enter で確定しなければ、元の規則に戻ります。確定した規則は、起動時のためにも /etc/shikaku に置きます。%nExchanges this router's rules (on the router, as root), and takes them back unless Enter confirms them in time. What is confirmed is also kept in /etc/shikaku, for the router's next start.")
final class RoutersApplyCommand implements Callable<Integer> {
    private final RouterTools tools;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private SiteOption site = new SiteOption();

    @Option(names = "--router", required = true, paramLabel = "NAME", description = "このルータの名前 / this router's name")
    private String router = "";

    @Option(
            names = "--confirm",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "確定を待つ秒数（既定 60） / how many seconds to wait for Enter (default 60)")
    private int confirm = 60;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "元の規則を残すフォルダ（既定 /var/lib/shikaku/routers） / where the former rules are kept (that one by default)")
    private Path state = StateFolder.CUSTOMARY;

    RoutersApplyCommand() {
        this(RouterTools.ofThisMachine());
    }

    RoutersApplyCommand(RouterTools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Reachability table = site.table();
        Router which = SiteOption.router(router, table);
        if (confirm < 1 || confirm > Limits.CONFIRM_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(), "--confirm: 1 から %1$d / 1 to %1$d".formatted(Limits.CONFIRM_SECONDS));
        }
        Readiness readiness = new Readiness(which, tools.machine());
        readiness.requireInterfaces();
        tools.atStart().requireNoOther(which);
        return applied(which, table, readiness);
    }

    private int applied(Router which, Reachability table, Readiness readiness)
            throws IOException, InterruptedException {
        StateFolder folder = StateFolder.at(state);
        ApplyWords words = new ApplyWords(spec.commandLine().getOut(), folder.previous());
        Ended ended = tools.application(folder)
                .apply(
                        RouterFile.of(which, table).text(),
                        table,
                        Duration.ofSeconds(confirm),
                        new WitnessAtConsole(words, readiness, settings(which), tools.typed()));
        words.ended(ended);
        if (ended != Ended.APPLIED) {
            return 1;
        }
        try {
            tools.atStart().keep(StartFiles.of(which, table));
        } catch (IOException failed) {
            words.notKept(tools.atStart().folder(), failed);
            return 1;
        }
        words.atStart(
                tools.atStart().folder(),
                StartFiles.unitOf(which),
                tools.atStart().isEnabled(which));
        return 0;
    }

    /** Beside the former rules, and there before anybody has confirmed. */
    private Path settings(Router which) throws IOException {
        RouterFile file = StartFiles.settings(which);
        return Files.writeString(state.resolve(file.name()), file.text());
    }
}
