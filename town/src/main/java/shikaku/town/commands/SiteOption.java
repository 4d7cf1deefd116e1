package shikaku.town.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    @Option(
            names = "--site",
            paramLabel = "FILE",
            description = "市の構成ファイル（例: docs/examples/site.yaml） / the city's site file")
    private Optional<Path> site = Optional.empty();

    /** The table of that file; a mistake in it is one sentence with the file's name. */
    Reachability table(CommandSpec spec) throws IOException {
        Path file = site.orElseThrow(() -> missing(spec, "--site"));
        if (!Files.isRegularFile(file)) {
            throw new IOException("構成ファイルがありません / there is no such site file: " + file);
        }
        try {
            return Reachability.of(SiteFile.read(file));
        } catch (WrongSite wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

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
