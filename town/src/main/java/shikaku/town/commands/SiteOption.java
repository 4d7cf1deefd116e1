package shikaku.town.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.SiteFile;
import shikaku.network.WrongSite;

/** 構成ファイルの指定: the one file that everything about routers is made from. */
final class SiteOption {
    static final String DESCRIPTION =
            "市の構成ファイル（例: docs/examples/site.yaml） / the city's site file (an example: docs/examples/site.yaml)";

    @Option(names = "--site", required = true, paramLabel = "FILE", description = DESCRIPTION)
    private Path site = Path.of("");

    /** The table of that file; a mistake in it is one sentence with the file's name. */
    Reachability table() throws IOException {
        return table(site);
    }

    /** The same of a file that was named elsewhere. */
    static Reachability table(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("構成ファイルがありません / there is no such site file: " + file);
        }
        try {
            return Reachability.of(SiteFile.read(file));
        } catch (WrongSite wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
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
