package shikaku.town.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.document.RouterFile;
import shikaku.network.document.SiteDocument;
import shikaku.network.document.StartFiles;
import shikaku.network.document.TableText;
import shikaku.network.ipsec.TunnelFiles;

/** {@code ./shikaku routers}: who may talk to whom, as a table, as a page for the city's file, as every router's rules. */
@Command(
        name = "routers",
        subcommands = {RoutersVerifyCommand.class, RoutersApplyCommand.class, RoutersLabCommand.class},
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "./shikaku routers --site FILE [--format nft|swanctl|table|doc]",
            "                         [--router NAME] [--out DIR]",
            "       ./shikaku routers verify|apply|lab …"
        },
        description =
                "構成ファイルから、接続の表とルータA・B・ハブの規則を作ります。%nMakes the table of connections, and the rules of routers A, B and the hub, from a site file.")
@Realizes(clauses = {Clause.C5, Clause.C6, Clause.C7})
public final class RoutersCommand implements Callable<Integer> {

    /** What is made. */
    enum Format {
        /** Every router's rules for nftables; into a folder, also what loads them at its start. */
        nft,
        /** strongSwan's configuration for those routers that have a tunnel of IPsec, and the interface it goes through. */
        swanctl,
        /** Who may open a connection to whom, for a screen. */
        table,
        /** The same and how it is kept, as a page of Markdown. */
        doc
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Required, but only where no subcommand follows, which has its own. */
    @Option(names = "--site", paramLabel = "FILE", description = SiteOption.DESCRIPTION)
    private Optional<Path> site = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "table",
            description =
                    "nft（ルータの規則）, swanctl（IPsecの設定）, table（表、既定）, doc（市の書類に綴じるページ） / nft: the routers' rules; swanctl: IPsec's configuration; table (default); doc: a page for the city's file")
    private Format format = Format.table;

    @Option(names = "--router", paramLabel = "NAME", description = "このルータだけ（nft, swanctl） / of this router alone")
    private Optional<String> router = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "ルータごとのファイルを置くフォルダ（nft, swanctl）。nft では起動時に読み込むためのファイルも / a folder for the files of each router; with nft, also for what loads them at its start")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Reachability table = SiteOption.table(site.orElseThrow(() -> missing("--site")), spec);
        switch (format) {
            case nft ->
                write(routers(table).stream()
                        .flatMap(each -> rules(each, table))
                        .toList());
            case swanctl -> tunnels(table);
            case table -> print(TableText.of(table));
            case doc -> print(SiteDocument.of(table));
        }
        return 0;
    }

    private MissingParameterException missing(String option) {
        return SiteOption.missing(spec, option);
    }

    private List<Router> routers(Reachability table) throws IOException {
        return router.isPresent()
                ? List.of(SiteOption.router(router.get(), table))
                : table.site().routers();
    }

    /** In a folder with what loads them when the router is started. */
    private Stream<RouterFile> rules(Router router, Reachability table) {
        return out.isPresent() ? StartFiles.of(router, table).stream() : Stream.of(RouterFile.of(router, table));
    }

    private void tunnels(Reachability table) throws IOException {
        List<RouterFile> files = routers(table).stream()
                .flatMap(each -> TunnelFiles.of(each, table).stream())
                .toList();
        if (files.isEmpty()) {
            throw new IOException("構成ファイルに tunnel: ipsec の診療所がないか、そのルータにトンネルがありません"
                    + " / no clinic of the site file has tunnel: ipsec, or that router has no tunnel");
        }
        write(files);
    }

    private void write(List<RouterFile> files) throws IOException {
        for (RouterFile file : files) {
            if (out.isPresent()) {
                Files.createDirectories(out.get());
                print(Files.writeString(out.get().resolve(file.name()), file.text()) + "\n");
            } else {
                print(file.text());
            }
        }
    }

    private void print(String text) {
        PrintWriter printer = spec.commandLine().getOut();
        printer.print(text);
        printer.flush();
    }
}
