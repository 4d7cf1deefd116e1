package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.apply.Application;
import shikaku.network.apply.Nft;
import shikaku.network.apply.SystemNft;
import shikaku.network.apply.TypedConfirmation;
import shikaku.network.document.RouterFile;

/** {@code ./shikaku routers apply}, on a router itself: exchanges its rules, and takes them back unless somebody confirms. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description =
                "このルータの規則を入れ替えます（ルータの上で、root で実行します）。--confirm の秒数以内に Enter で確定しなければ、元の規則に戻ります。%nExchanges this router's rules (on the router, as root), and takes them back unless Enter confirms them in time.")
final class RoutersApplyCommand implements Callable<Integer> {
    private final Nft nft;
    private final InputStream typed;

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

    RoutersApplyCommand() {
        this(new SystemNft(List.of()), System.in);
    }

    RoutersApplyCommand(Nft nft, InputStream typed) {
        this.nft = nft;
        this.typed = typed;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Reachability table = site.table();
        Router which = SiteOption.router(router, table);
        if (confirm < 1 || confirm > Limits.CONFIRM_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(), "--confirm: 1 から %1$d / 1 to %1$d".formatted(Limits.CONFIRM_SECONDS));
        }
        Path folder = Files.createTempDirectory("routers-");
        Application application = new Application(nft, folder);
        Application.Ended ended =
                application.apply(RouterFile.of(which, table).text(), Duration.ofSeconds(confirm), time -> {
                    ask(application.previous());
                    return new TypedConfirmation(typed).within(time);
                });
        return told(ended, application.previous());
    }

    private void ask(Path previous) {
        print(
                "新しい規則を入れました。通信を確かめ、%d秒のうちに Enter を押してください。押さなければ元に戻します（%s）。".formatted(confirm, previous),
                "The new rules are in force. Try what must work, then press Enter within %d seconds; otherwise the former ones come back (%s)."
                        .formatted(confirm, previous));
    }

    private int told(Application.Ended ended, Path previous) {
        switch (ended) {
            case APPLIED -> print("確定しました。", "Confirmed.");
            case TAKEN_BACK -> print("確認がなかったので、元の規則に戻しました。", "Nobody confirmed: the former rules are in force again.");
            case NOT_TAKEN_BACK ->
                print(
                        "元の規則に戻せませんでした。nft -f %s を試してください。".formatted(previous),
                        "The former rules could not be loaded; try nft -f %s.".formatted(previous));
        }
        return ended == Application.Ended.APPLIED ? 0 : 1;
    }

    private void print(String japanese, String english) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(japanese);
        out.println("  " + english);
        out.flush();
    }
}
