package shikaku.town.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.message.Sentence;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.check.RulesetCheck;
import shikaku.network.document.RouterFile;
import shikaku.network.rules.NftJson;
import shikaku.network.rules.ThrowAwayKernel;
import shikaku.network.rules.UnknownRule;

/** {@code ./shikaku routers verify}: whether rules do to every packet what the table says, without sending one. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "規則が表のとおりかを、ありうるパケットすべてについて確かめます。合えば 0、違えば最初の違いを示して 1 で終わります。%nChecks the rules against the table for every packet there can be; exits with 0 if they fit and with 1, and the first difference, if not.")
final class RoutersVerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private SiteOption site = new SiteOption();

    @Option(names = "--router", paramLabel = "NAME", description = "このルータだけ / this router alone")
    private Optional<String> router = Optional.empty();

    @Option(
            names = "--ruleset",
            paramLabel = "FILE",
            description =
                    "ルータで「nft -j list ruleset」が出したもの（--router と一緒に）。なければ、作った規則を使い捨ての名前空間で確かめる%nwhat 'nft -j list ruleset' said on that router; without it, generated rules are checked in a throw-away namespace")
    private Optional<Path> ruleset = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Reachability table = site.table();
        if (ruleset.isPresent() && router.isEmpty()) {
            throw SiteOption.missing(spec, "--router");
        }
        List<Router> routers = router.isPresent()
                ? List.of(SiteOption.router(router.get(), table))
                : table.site().routers();
        boolean fit = true;
        for (Router each : routers) {
            fit &= fits(each, table);
        }
        return fit ? 0 : 1;
    }

    private boolean fits(Router each, Reachability table) throws IOException, InterruptedException {
        String json = ruleset.isPresent()
                ? read(ruleset.get())
                : ThrowAwayKernel.listed(RouterFile.of(each, table).text());
        try {
            RulesetCheck.Result result = RulesetCheck.of(each, NftJson.read(json), table);
            result.difference()
                    .ifPresentOrElse(wrong -> print(wrong.japanese(), wrong.english()), () -> good(each, result));
            return result.fits();
        } catch (UnknownRule unknown) {
            Sentence wrong = unknown.sentence();
            print(each + ": " + wrong.japanese(), each + ": " + wrong.english());
            return false;
        }
    }

    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > Limits.RULESET_BYTES) {
            throw new IOException("規則のファイルがないか、大きすぎます / no such file of rules, or too large a one: " + file);
        }
        return Files.readString(file);
    }

    private void good(Router router, RulesetCheck.Result result) {
        print(
                "%s: 表のとおりです（同値類 %,d）".formatted(router, result.classes()),
                "%s: as the table says (%,d classes of packets)".formatted(router, result.classes()));
    }

    private void print(String japanese, String english) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(japanese);
        out.println("  " + english);
        out.flush();
    }
}
