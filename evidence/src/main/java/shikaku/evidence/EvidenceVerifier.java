package shikaku.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import shikaku.evidence.Verification.Broken;
import shikaku.evidence.Verification.Fits;
import shikaku.evidence.Verification.Problem;

/**
 * The stand-alone verifier: reads an export from beginning to end, needs no database and no secret, and names the first record
 * that does not fit. Heads kept elsewhere, from receipts and checkpoints, show what an export alone cannot: truncation and a
 * log rewritten from the start. Its memory does not grow with the export.
 */
public final class EvidenceVerifier {
    private final Deque<TreeHead> expected;
    private final Signatures signatures;
    private Frontier frontier = Frontier.EMPTY;
    private long lastHead;
    private long lastCompared;
    private int compared;
    private boolean ended;

    private EvidenceVerifier(Expected known) {
        this.expected = new ArrayDeque<>(Verification.sorted(known.heads()));
        this.signatures = new Signatures(known);
    }

    /** Verifies an export against itself only. */
    public static Verification verify(InputStream export) throws IOException {
        return verify(export, Expected.NOTHING);
    }

    /** Verifies an export against itself and against what was kept elsewhere. */
    public static Verification verify(InputStream export, Expected known) throws IOException {
        return new EvidenceVerifier(known).run(new ExportLines(export));
    }

    private Verification run(ExportLines lines) throws IOException {
        if (!lines.next()
                .map(EvidenceVerifier::text)
                .filter(ExportWriter.FIRST_LINE::equals)
                .isPresent()) {
            return new Broken(0, Problem.NOT_READABLE);
        }
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<Problem> problem = ended ? Optional.of(Problem.ENDING) : line(line.get(), lines);
            if (problem.isPresent()) {
                return broken(problem.get());
            }
        }
        return lines.isTorn() || !ended ? broken(Problem.TRUNCATED) : end();
    }

    private Verification end() {
        if (lastHead != frontier.size()) {
            return broken(Problem.TRUNCATED);
        }
        if (!signatures.isExpected()) {
            return new Broken(0, Problem.OTHER_KEY);
        }
        if (!expected.isEmpty()) {
            return broken(Problem.ROLLED_BACK);
        }
        return new Fits(frontier.size() == 0 ? Optional.empty() : Optional.of(head()), compared, signatures.found());
    }

    private Optional<Problem> line(byte[] line, ExportLines lines) {
        Optional<ExportLine> read = ExportLine.read(line);
        if (read.isEmpty()) {
            return Optional.of(Problem.NOT_READABLE);
        }
        return switch (read.get()) {
            case ExportLine.Key(String text) -> key(text);
            case ExportLine.Record(long position, String hash, int from) -> record(position, hash, line, from);
            case ExportLine.Head(long size, String root) -> head(size, root);
            case ExportLine.Signed(long size, byte[] note) ->
                sameTree(size).or(() -> signatures.checkpoint(head(), new String(note, StandardCharsets.UTF_8)));
            case ExportLine.Stamp(long size, byte[] token) -> sameTree(size).or(() -> signatures.stamp(size, token));
            case ExportLine.End(String hash) -> ending(hash, lines);
        };
    }

    private Optional<Problem> key(String text) {
        if (frontier.size() > 0) {
            return Optional.of(Problem.NOT_READABLE);
        }
        Optional<Problem> problem = signatures.key(text);
        if (problem.isEmpty()) {
            signatures.kept().forEach(expected::add);
            Deque<TreeHead> sorted =
                    new ArrayDeque<>(Verification.sorted(expected.stream().toList()));
            expected.clear();
            expected.addAll(sorted);
        }
        return problem;
    }

    private Optional<Problem> record(long position, String hash, byte[] line, int from) {
        if (position != frontier.size()) {
            return Optional.of(Problem.POSITION);
        }
        Hash leaf = Merkle.leaf(line, from);
        if (!leaf.base64().equals(hash)) {
            return Optional.of(Problem.RECORD_CHANGED);
        }
        frontier = frontier.append(leaf);
        return compare();
    }

    private Optional<Problem> head(long size, String root) {
        if (size != frontier.size() || size == lastHead) {
            return Optional.of(Problem.POSITION);
        }
        if (!frontier.root().base64().equals(root)) {
            return Optional.of(Problem.ROOT_CHANGED);
        }
        lastHead = size;
        return Optional.empty();
    }

    /** Checkpoints and time stamps stand behind the head of their tree. */
    private Optional<Problem> sameTree(long size) {
        return size == frontier.size() && size == lastHead ? Optional.empty() : Optional.of(Problem.CHECKPOINT);
    }

    private Optional<Problem> ending(String hash, ExportLines lines) {
        ended = true;
        return lines.hashBefore().base64().equals(hash) ? Optional.empty() : Optional.of(Problem.ENDING);
    }

    private Optional<Problem> compare() {
        while (!expected.isEmpty() && expected.getFirst().size() <= frontier.size()) {
            TreeHead head = expected.removeFirst();
            if (!head.equals(head())) {
                return Optional.of(Problem.REWRITTEN);
            }
            lastCompared = head.size();
            compared++;
        }
        return Optional.empty();
    }

    private TreeHead head() {
        return new TreeHead(frontier.size(), frontier.root());
    }

    /** Where records fit their hashes but a root is wrong, the first that may be wrong follows the last root that fitted. */
    private Broken broken(Problem problem) {
        return switch (problem) {
            case ROOT_CHANGED -> new Broken(lastHead, problem);
            case REWRITTEN -> new Broken(lastCompared, problem);
            case OTHER_KEY -> new Broken(0, problem);
            case NOT_READABLE, POSITION, RECORD_CHANGED, CHECKPOINT, STAMP, ENDING, TRUNCATED, ROLLED_BACK ->
                new Broken(frontier.size(), problem);
        };
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
