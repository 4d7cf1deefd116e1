package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.EvidenceVerifier;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;

/** {@code ./shikaku evidence verify}: needs nothing but the export and, to notice a cut or rewritten log, receipts kept elsewhere. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "書き出した証跡を検証します。合えば 0、合わなければ 1 で終わります。",
            "Verifies an export; exits with 0 if it fits and with 1 if it does not."
        })
@Realizes(clauses = Clause.C17)
final class EvidenceVerifyCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "書き出したファイル、- は標準入力 / an export, - for standard input")
    private String source = STANDARD_INPUT;

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "受領証（1行に Shikaku-Receipt の値1つ） / receipts, one value of Shikaku-Receipt a line")
    private Optional<Path> receipts = Optional.empty();

    EvidenceVerifyCommand() {
        this(System.in);
    }

    EvidenceVerifyCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        List<TreeHead> kept = receipts.isPresent() ? ReceiptFile.heads(receipts.get()) : List.of();
        try (Reader export = open()) {
            Verification found = EvidenceVerifier.verify(export, kept);
            PrintWriter out = spec.commandLine().getOut();
            VerdictSentence.of(found).forEach(out::println);
            out.flush();
            return found instanceof Verification.Fits ? 0 : 1;
        }
    }

    private Reader open() throws IOException {
        // What is not UTF-8 becomes U+FFFD and then does not fit its hash: a verdict, not a fault of the reader.
        return new InputStreamReader(bytes(), StandardCharsets.UTF_8);
    }

    private InputStream bytes() throws IOException {
        if (source.equals(STANDARD_INPUT)) {
            return standardInput;
        }
        Path file = Path.of(source);
        if (!Files.isRegularFile(file)) {
            throw new IOException("証跡のファイルがありません / there is no such export: " + source);
        }
        return Files.newInputStream(file);
    }
}
