package shikaku.town.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.LookSearch;
import shikaku.evidence.LookStatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./shikaku evidence looks}: what a log holds about one person, as a statement whose every line can be checked; and the check. */
@Command(
        name = "looks",
        mixinStandardHelpOptions = true,
        description =
                "1人の患者について誰が何をしたかを、行ごとに証明つきで書き出します（--whom）。--whom がなければ、そうして渡された一覧を検証します。%nLists who did what about one patient, each line with its proof (--whom); without --whom checks such a list that somebody was given.")
@Realizes(clauses = Clause.C17)
final class EvidenceLooksCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "書き出した証跡、または渡された一覧 / an export, or a list that was given")
    private Path file = Path.of("");

    @Option(names = "--whom", paramLabel = "ID", description = "患者の番号（その証跡での） / the patient's id in that log")
    private Optional<String> whom = Optional.empty();

    @Option(names = "--to", paramLabel = "LIST", description = "一覧を書くファイル / where to write the list")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--key", paramLabel = "KEY", description = "証跡の署名鍵（1行） / the log's key in one line")
    private Optional<String> key = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (whom.isPresent() != to.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--whom と --to は一緒に / --whom and --to go together");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("ファイルがありません / there is no such file: " + file);
        }
        return whom.isPresent() ? list(whom.get(), to.orElseThrow()) : check();
    }

    private int list(String id, Path into) throws IOException {
        LookStatement statement = LookSearch.in(() -> Files.newInputStream(file), id)
                .orElseThrow(() ->
                        new IOException("署名された先頭のない証跡では証明できません / without a signed checkpoint nothing can be proven"));
        Files.writeString(into, statement.text());
        tell(statement);
        return 0;
    }

    private int check() throws IOException {
        if (Files.size(file) > Limits.STATEMENT_BYTES) {
            throw new IOException("一覧が大きすぎます / the list is too large: " + file);
        }
        Optional<LookStatement> read =
                LookStatement.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        PrintWriter out = spec.commandLine().getOut();
        if (read.isEmpty()
                || key.filter(known -> !known.equals(read.get().key())).isPresent()) {
            out.println("この一覧は読めないか、知られている鍵で署名されていません。");
            out.println("The list cannot be read, or is not signed by the key that is known.");
            return 1;
        }
        Optional<Integer> wrong = read.get().firstWrong();
        if (wrong.isPresent()) {
            out.println("%d 行目は証跡にありません。".formatted(wrong.get()));
            out.println("Line %d is not in the evidence.".formatted(wrong.get()));
            return 1;
        }
        tell(read.get());
        return 0;
    }

    private void tell(LookStatement statement) {
        PrintWriter out = spec.commandLine().getOut();
        statement.lines().forEach(line -> out.println(words(line)));
        out.println("%d 行、すべて証跡にあります。鍵 %s".formatted(statement.lines().size(), statement.key()));
        out.println("%d lines, all of them in the evidence. Key %s"
                .formatted(statement.lines().size(), statement.key()));
        out.flush();
    }

    private static String words(LookStatement.Line line) {
        JsonNode record = JSON.readTree(line.record());
        return "%s  %s  %s  %s  %s  (%d)"
                .formatted(
                        record.path("when").asString(""),
                        record.path("who").asString(""),
                        record.path("act").asString(""),
                        record.path("where").asString(""),
                        record.path("why").asString(""),
                        line.proof().position());
    }
}
