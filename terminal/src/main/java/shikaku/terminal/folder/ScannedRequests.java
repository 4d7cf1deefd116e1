package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.scanner.Scanner;
import shikaku.edge.scanner.ScannerWatch;
import shikaku.edge.scanner.Verdict;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.terminal.store.Ledger;

/**
 * 受入れ時の検査: nothing of a file that came from another machine is read before the virus scanner has looked at it. What holds a virus goes into {@link Quarantine
 * quarantine} and is answered with a refusal; while nobody scans, files are taken in for the grace of the configuration and then wait.
 */
@Realizes(clauses = Clause.C15)
public final class ScannedRequests implements Answers {
    private final Answers answers;
    private final Scanner scanner;
    private final ScannerWatch watch;
    private final Quarantine quarantine;
    private final Refusals refusals;
    private final FolderTrouble trouble;
    private final InstantSource clock;
    private final Map<String, Integer> unanswered = new ConcurrentHashMap<>();

    /**
     * @param answers to what is clean
     * @param watch knows since when nobody scans
     * @param machine the machine's clock
     */
    public ScannedRequests(
            Answers answers,
            Scanner scanner,
            ScannerWatch watch,
            Quarantine quarantine,
            InstitutionCode institution,
            Ledger ledger,
            BusinessClock business,
            FolderTrouble trouble,
            InstantSource machine) {
        this.answers = answers;
        this.scanner = scanner;
        this.watch = watch;
        this.quarantine = quarantine;
        this.refusals = new Refusals(institution, ledger, business);
        this.trouble = trouble;
        this.clock = machine;
    }

    @Override
    public boolean takesIn() {
        return !watch.isOver(clock.instant());
    }

    @Override
    public Sense answer(Claimed request, Path answer) throws IOException, SQLException {
        if (Quarantine.found(request).isPresent()) {
            return refuse(request, answer, Reason.FILE_INFECTED);
        }
        return switch (scanner.scan(request.file())) {
            case Verdict.Clean() -> answers.answer(request, answer);
            case Verdict.Infected(String signature) -> {
                quarantine(request, signature);
                yield refuse(request, answer, Reason.FILE_INFECTED);
            }
            case Verdict.NotScannable() -> refuse(request, answer, Reason.FILE_NOT_SCANNABLE);
            case Verdict.Unanswered() -> unscanned(request, answer);
        };
    }

    /** On record first: what was moved and not written down would be nobody's. */
    private void quarantine(Claimed request, String signature) throws IOException, SQLException {
        refusals.ledger()
                .write(Refusals.deed(
                        Act.FILE_QUARANTINED,
                        Outcome.DONE,
                        Optional.of(Reason.FILE_INFECTED),
                        List.of(signature, "quarantine/" + request.id())));
        quarantine.take(request, signature);
        trouble.is(Reason.FILE_INFECTED, true);
    }

    /**
     * The watch may not know it yet, and a site without any grace must not take this one in. Where the scanner is there and says nothing of this file, the file is asked
     * about again, and then refused: the grace is for a scanner that is away, and not for what it cannot bear.
     */
    private Sense unscanned(Claimed request, Path answer) throws IOException, SQLException {
        watch.ask();
        if (!takesIn()) {
            throw new NotYet(Reason.INTAKE_STOPPED);
        }
        if (watch.state().trouble().filter(Reason.SCANNER_SILENT::equals).isPresent()) {
            return answers.answer(request, answer);
        }
        if (unanswered.merge(request.id(), 1, Integer::sum) < Limits.SCANS_TRIED) {
            throw new NotYet(Reason.FILE_NOT_SCANNABLE);
        }
        unanswered.remove(request.id());
        return refuse(request, answer, Reason.FILE_NOT_SCANNABLE);
    }

    /** Nothing of it is read, so its sender finds its question again by the file's name alone. */
    private Sense refuse(Claimed request, Path answer, Reason reason) throws IOException, SQLException {
        Files.write(answer, refusals.of(reason, Optional.empty(), Refusals.echo(request, Optional.empty())));
        return Sense.NOT_UNDERSTOOD;
    }
}
