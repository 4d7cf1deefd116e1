package shikaku.town.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import shikaku.edge.database.DatabaseAddress;
import shikaku.evidence.EvidenceReader;

/** {@code ./shikaku evidence export}: the center's log of a running demo, to standard output. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "動いているデモのセンターの証跡を標準出力へ書き出します。",
            "Writes the evidence of a running demo's center to standard output."
        })
final class EvidenceExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--dir", required = true, description = "デモの置き場所 / the demo's folder")
    private Path dir = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            new EvidenceReader(source(DemoFile.read(dir).database())).export(out);
        } catch (SQLException unreachable) {
            throw new IOException(
                    "センターのデータベースから読めません（デモは動いていますか） / the center's database cannot be read, is the demo running?",
                    unreachable);
        }
        if (out.checkError()) {
            throw new IOException("証跡を最後まで書き出せませんでした / the evidence was not written to its end");
        }
        return 0;
    }

    private static PGSimpleDataSource source(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }
}
