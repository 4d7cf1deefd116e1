package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * quarantine} and is answered with a refusal; while nobody scans, files that no scanner has seen are taken in for the grace of the configuration and then wait.
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
        if (quarantine.holds(request)) {
            return refuse(request, answer, Reason.FILE_INFECTED);
        }
        return switch (verdict(request)) {
            case Verdict.Clean() -> answers.answer(request, answer);
            case Verdict.Infected(String signature) -> {
                quarantine(request, signature);
                yield refuse(request, answer, Reason.FILE_INFECTED);
            }
            case Verdict.NotScannable() -> refuse(request, answer, Reason.FILE_NOT_SCANNABLE);
            case Verdict.Unanswered() -> failed(request, answer);
            case Verdict.Unseen() -> unscanned(request, answer);
        };
    }

    /** On record first: what was moved and not written down would be nobody's. */
    private void quarantine(Claimed request, String signature) throws IOException, SQLException {
        List<String> items = new ArrayList<>(List.of(signature, "quarantine/" + request.id()));
        if (quarantine.isCut(Files.size(request.content()))) {
            items.add("without its end");
        }
        refusals.ledger()
                .write(Refusals.deed(Act.FILE_QUARANTINED, Outcome.DONE, Optional.of(Reason.FILE_INFECTED), items));
        quarantine.take(request, signature);
        trouble.is(Reason.FILE_INFECTED, true);
    }

    /** One that is known to be silent is asked who it is before it is given a file: afterwards nobody could tell whether the file silenced it. */
    private Verdict verdict(Claimed request) throws IOException {
        return isSilent() && !answers()
                ? new Verdict.Unseen()
                : scanner.scan(request.content(), isSlow(request) ? Limits.SLOW_SCAN : Limits.SCAN);
    }

    private boolean answers() {
        try {
            scanner.version();
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    /**
     * The scanner was given it and said nothing of it, whatever it says of itself: the file is asked about again, with more patience and where it keeps nobody waiting, and
     * then refused. The grace is for a scanner that is away, and not for what it cannot bear.
     */
    private Sense failed(Claimed request, Path answer) throws IOException, SQLException {
        int tries = unanswered.merge(request.id(), 1, Integer::sum);
        askWatch();
        if (tries >= Limits.SCANS_TRIED) {
            return refuse(request, answer, Reason.FILE_NOT_SCANNABLE);
        }
        throw takesIn() ? NotYet.soon(Reason.FILE_NOT_SCANNABLE) : new NotYet(Reason.INTAKE_STOPPED);
    }

    /** No scanner has seen it: a site without any grace must not take it in, nor does anybody one of which a scanner that was there said nothing. */
    private Sense unscanned(Claimed request, Path answer) throws IOException, SQLException {
        askWatch();
        if (!takesIn()) {
            throw new NotYet(Reason.INTAKE_STOPPED);
        }
        if (!isSilent()) {
            throw NotYet.soon(Reason.SCANNER_SILENT);
        }
        if (isSlow(request)) {
            throw new NotYet(Reason.SCANNER_SILENT);
        }
        return answers.answer(request, answer);
    }

    /** The watch may not know yet that nobody answers. */
    private void askWatch() {
        if (!isSilent()) {
            watch.ask();
        }
    }

    private boolean isSilent() {
        return watch.state().trouble().filter(Reason.SCANNER_SILENT::equals).isPresent();
    }

    /** The scanner was given it and has said nothing of it at least once. */
    @Override
    public boolean isSlow(Claimed request) {
        return unanswered.containsKey(request.id());
    }

    @Override
    public void begin(Set<String> left) throws IOException {
        quarantine.keepMarksOf(left);
    }

    @Override
    public boolean isPutAway(Claimed request) {
        return quarantine.holds(request);
    }

    @Override
    public void done(Claimed request) throws IOException {
        unanswered.remove(request.id());
        quarantine.done(request);
    }

    /** Nothing of it is read, so its sender finds its question again by the file's name alone. */
    private Sense refuse(Claimed request, Path answer, Reason reason) throws IOException, SQLException {
        Files.write(answer, refusals.of(reason, Optional.empty(), Refusals.echo(request, Optional.empty())));
        return Sense.NOT_UNDERSTOOD;
    }
}
