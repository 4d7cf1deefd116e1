package shikaku.town.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.network.PublicAddresses;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.SiteFile;
import shikaku.network.WrongSite;

/** 構成ファイルの指定: the one file that everything about routers is made from. */
final class SiteOption {
    static final String DESCRIPTION =
            "市の構成ファイル（例: docs/examples/site.yaml） / the city's site file (an example: docs/examples/site.yaml)";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "FILE", description = DESCRIPTION)
    private Path site = Path.of("");

    /** The table of that file; a mistake in it is one sentence with the file's name. */
    Reachability table() throws IOException {
        return table(site, spec);
    }

    /** The same of a file that was named elsewhere. */
    static Reachability table(Path file, CommandSpec spec) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("構成ファイルがありません / there is no such site file: " + file);
        }
        try {
            Site read = SiteFile.read(file);
            warn(read, spec);
            return Reachability.of(read);
        } catch (WrongSite wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void warn(Site site, CommandSpec spec) {
        PublicAddresses.in(site)
                .forEach(each -> spec.commandLine()
                        .getErr()
                        .println("注意: %s / Warning: %s".formatted(each.japanese(), each.english())));
    }

    /** Nobody named what is needed here. */
    static MissingParameterException missing(CommandSpec spec, String option) {
        CommandLine line = spec.commandLine();
        return new MissingParameterException(
                line, spec.findOption(option), "Missing required option: '%s'".formatted(option));
    }

    /** The router with this name. */
    static Router router(String name, Reachability table) throws IOException {
        List<Router> routers = table.site().routers();
        return routers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IOException("そのルータはありません / there is no such router: %s %s".formatted(name, routers)));
    }
}
