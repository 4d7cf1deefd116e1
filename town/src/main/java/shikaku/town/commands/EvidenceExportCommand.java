package shikaku.town.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import shikaku.edge.database.DatabaseAddress;
import shikaku.evidence.EvidenceReader;

/** {@code ./shikaku evidence export}: the center's log of a running demo, a clinic's from its store, or both into a folder. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "証跡を書き出します。--dir は動いているデモのセンターのもの、--store は端末などのファイルのもの。--to がなければ標準出力へ。%nWrites evidence out: with --dir that of a running demo's center, with --store that of a terminal's file; to standard output unless --to is given.")
final class EvidenceExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--dir",
            description = "動いているデモの置き場所（--store とどちらか1つ） / the folder of a demo that runs; this or --store")
    private Optional<Path> dir = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "端末の terminal.db など（--dir とどちらか1つ） / a terminal's terminal.db, or the like; this or --dir")
    private Optional<Path> store = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description =
                    "新しいフォルダへ: センターと、デモのすべての端末（プログラムごとに1ファイル）%na new folder: with --dir the center and every terminal of the demo, one file each")
    private Optional<Path> to = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (dir.isPresent() == store.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--dir か --store のどちらか1つを指定してください / name either --dir or --store");
        }
        if (to.isPresent()) {
            intoFolder(Files.createDirectories(to.get()));
            return 0;
        }
        PrintWriter out = spec.commandLine().getOut();
        write(store.isPresent() ? file(store.get()) : center(dir.orElseThrow()), new LinesTo(out));
        if (out.checkError()) {
            throw new IOException("証跡を最後まで書き出せませんでした / the evidence was not written to its end");
        }
        return 0;
    }

    private void intoFolder(Path folder) throws IOException {
        if (store.isPresent()) {
            write(file(store.get()), folder.resolve(name(store.get()) + ".evidence"));
            return;
        }
        write(center(dir.orElseThrow()), folder.resolve("center.evidence"));
        for (Path each : terminals(dir.get().resolve("data"))) {
            write(file(each), folder.resolve(name(each) + ".evidence"));
        }
    }

    private static List<Path> terminals(Path data) throws IOException {
        try (Stream<Path> programs = Files.list(data)) {
            return programs.map(program -> program.resolve("terminal.db"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** A store lies in the folder of its program. */
    private static String name(Path store) {
        return Optional.ofNullable(store.toAbsolutePath().normalize().getParent())
                .map(folder -> String.valueOf(folder.getFileName()))
                .orElse("store");
    }

    private void write(DataSource source, Path file) throws IOException {
        var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.newByteChannel(file, anew, owners).close();
        try (OutputStream out = Files.newOutputStream(file)) {
            write(source, out);
        }
        spec.commandLine().getOut().println(file);
    }

    private static void write(DataSource source, OutputStream out) throws IOException {
        try {
            new EvidenceReader(source).export(out);
        } catch (SQLException unreachable) {
            throw new IOException(
                    "証跡のデータベースから読めません（デモは動いていますか） / the database of the evidence cannot be read, is the demo running?",
                    unreachable);
        }
    }

    private static DataSource file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("証跡のファイルがありません / there is no such store: " + file);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static DataSource center(Path demo) throws IOException {
        DatabaseAddress address = DemoFile.read(demo).database();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }
}
