package shikaku.town.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.message.Sentence;
import shikaku.network.Reachability;
import shikaku.network.document.RouterFile;
import shikaku.network.lab.Circumstances;
import shikaku.network.lab.Lab;
import shikaku.network.lab.Proof;
import shikaku.network.lab.Proving;
import shikaku.network.lab.Vpn;

/** {@code ./shikaku routers lab}: the machines and routers of a site as network namespaces of this machine, whose own network stays as it is. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        description =
                "構成ファイルの機器とルータを、この機械のネットワーク名前空間の中に作って試します（Linux、root、ip、nft が要ります。この機械自身のネットワークには触れません）。%nBuilds a site's machines and routers as network namespaces of this machine, and tries them (Linux, root, ip and nft; the machine's own network is not touched).")
public final class RoutersLabCommand {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** @param clock whose day stands in a report */
    public RoutersLabCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "up",
            mixinStandardHelpOptions = true,
            description =
                    "機器とルータだけの実験室を作って規則を読み込み、lab down まで残します。プログラムは動かしません（動かして一日を流すのは ./shikaku demo --once --lab FILE）。%nBuilds a lab of machines and routers, loads the rules, and leaves it standing until lab down. No program runs in it: ./shikaku demo --once --lab FILE has a lab of its own, with all programs and a scripted day.")
    int up(
            @Mixin SiteOption site,
            @Option(
                            names = "--delay",
                            paramLabel = "MS",
                            defaultValue = "0",
                            description = "VPNの片道の遅れ、ミリ秒 / the VPN's delay in each direction, milliseconds")
                    int delay,
            @Option(
                            names = "--loss",
                            paramLabel = "PERCENT",
                            defaultValue = "0",
                            description = "VPNで失われるパケットの割合、100個あたり / packets of a hundred that the VPN loses")
                    int loss)
            throws IOException {
        Reachability table = site.table();
        List<String> standing = Lab.standing(Lab.JOURNALS);
        if (!standing.isEmpty()) {
            throw new IOException(
                    "実験室はもうあります（./shikaku routers lab down で片付きます） / a lab stands already; ./shikaku routers lab down takes it away: "
                            + standing);
        }
        Vpn vpn = new Vpn(Duration.ofMillis(delay), loss);
        Lab.whyPlain(table.site(), vpn).ifPresent(this::print);
        Lab lab = Lab.up(table.site(), Lab.JOURNALS, vpn);
        lab.keep();
        table.site()
                .routers()
                .forEach(each -> lab.load(each, RouterFile.of(each, table).text()));
        lab.namespaces().map(Object::toString).sorted().forEach(this::print);
        print(
                "できました。プログラムは動いていません。中で何かを動かすには: ip netns exec 名前 コマンド。片付けるには: ./shikaku routers lab down",
                "it stands, and no program runs in it; to run something inside: ip netns exec NAME COMMAND; to take it away: ./shikaku routers lab down");
        return 0;
    }

    @Command(
            name = "down",
            mixinStandardHelpOptions = true,
            description =
                    "lab up が残した実験室を、中で動いているプロセスごと片付けます。%nTakes away what lab up left standing, with the programs that somebody started in it.")
    int down() {
        int ended = Lab.down(Lab.JOURNALS);
        print("片付けた実験室: %d".formatted(ended), "labs taken away: %d".formatted(ended));
        return 0;
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description =
                    "別の実験室を作り、すべてのゾーンの間で本物のパケットを試し、表と同じなら 0、違えば一つずつ示して 1 で終わります。%nBuilds a lab of its own and tries real packets between all zones; exits with 0 if they agree with the table and with 1, and each difference, if not.")
    int test(
            @Mixin SiteOption site,
            @Option(names = "--report", paramLabel = "FILE", description = "報告を書くファイル / where the report is written")
                    Optional<Path> report,
            @Option(
                            names = "--commit",
                            paramLabel = "ID",
                            defaultValue = "${env:SHIKAKU_COMMIT:-?}",
                            description = "報告に書く、このプログラムのコミット / this program's commit, for the report")
                    String commit)
            throws Exception {
        Instant begun = clock.instant();
        Proof proof = Proving.of(site.table(), Lab.JOURNALS, this::print);
        Duration took = Duration.between(begun, clock.instant());
        String page = proof.page(Circumstances.here(LocalDate.now(clock), commit, took, typed()));
        if (report.isPresent()) {
            Files.writeString(report.get(), page);
        } else {
            print(page);
        }
        proof.differences().forEach(this::print);
        print(
                "試したパケット %,d、表との違い %d"
                        .formatted(proof.tried(), proof.differences().size()),
                "%,d packets tried, %d differences from the table"
                        .formatted(proof.tried(), proof.differences().size()));
        return proof.holds() ? 0 : 1;
    }

    /** The whole command line, so that whoever reads the report can do the same. */
    private String typed() {
        CommandSpec root = spec.root();
        return Stream.concat(Stream.of(root.name()), root.commandLine().getParseResult().originalArgs().stream())
                .map(RoutersLabCommand::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private void print(String japanese, String english) {
        print(japanese + " / " + english);
    }

    private void print(Sentence sentence) {
        print(sentence.inBoth());
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
