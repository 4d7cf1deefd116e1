package shikaku.town.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.stamp.TimeStampTrust;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.EvidenceVerifier;
import shikaku.evidence.Expected;
import shikaku.evidence.NoteKey;
import shikaku.evidence.StampCheck;
import shikaku.evidence.TreeHead;
import shikaku.evidence.Verification;

/** {@code ./shikaku evidence verify}: needs nothing but the export and, to notice a cut or rewritten log, what was kept elsewhere. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "書き出した証跡を検証します。合えば 0、合わなければ 1 で終わります。%nVerifies an export; exits with 0 if it fits and with 1 if it does not.")
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
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "前に控えた署名付きの先頭（何度でも） / a signed checkpoint of this log that was kept before; may be repeated")
    private List<Path> since = new ArrayList<>();

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description =
                    "受領証（1行に Shikaku-Receipt の値1つ）、または相手のプログラムから書き出した証跡%nreceipts, one value of Shikaku-Receipt a line; or the export of the other side's evidence")
    private Optional<Path> receipts = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "証跡の署名鍵（1行、運用の画面に出るもの） / the log's key in one line, as the operators' page shows it")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--tsa",
            paramLabel = "PEM",
            description = "時刻認証局の証明書 / certificates of the time-stamping authority that is trusted")
    private Optional<Path> tsa = Optional.empty();

    EvidenceVerifyCommand() {
        this(System.in);
    }

    EvidenceVerifyCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        Expected known = known();
        try (InputStream export = open()) {
            Verification found = EvidenceVerifier.verify(export, known);
            PrintWriter out = spec.commandLine().getOut();
            VerdictSentence.of(found, known).forEach(out::println);
            out.flush();
            return found instanceof Verification.Fits ? 0 : 1;
        }
    }

    private Expected known() throws IOException {
        List<TreeHead> heads = receipts.isPresent() ? ReceiptFile.heads(receipts.get(), log()) : List.of();
        List<String> checkpoints = new ArrayList<>();
        for (Path file : since) {
            checkpoints.add(checkpoint(file));
        }
        return new Expected(heads, checkpoints, key, tsa.isPresent() ? stamps(tsa.get()) : StampCheck.UNSEEN);
    }

    private static StampCheck stamps(Path authorities) throws IOException {
        try {
            return new TimeStampTrust(CertificateFile.read(authorities))::stamped;
        } catch (CertificateException unreadable) {
            throw new IOException(
                    "時刻認証局の証明書として読めません / no certificates of a time-stamping authority: " + authorities, unreadable);
        }
    }

    /** The name of the log to be verified, as its second line has it. */
    private Optional<String> log() throws IOException {
        if (source.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(source))) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            return new String(in.readNBytes(Limits.NAME_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .filter(line -> line.startsWith("K "))
                    .flatMap(line -> NoteKey.parse(line.substring(2)))
                    .map(NoteKey::name);
        }
    }

    private static String checkpoint(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("控えた先頭のファイルがありません / there is no checkpoint: " + file);
        }
        if (Files.size(file) > shikaku.evidence.Limits.CHECKPOINT) {
            throw new IOException("控えた先頭のファイルが大きすぎます / the file of the checkpoint is too large: " + file);
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private InputStream open() throws IOException {
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
