package shikaku.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.evidence.Verification.Broken;
import shikaku.evidence.Verification.Fits;
import shikaku.evidence.Verification.Problem;

/**
 * The stand-alone verifier: reads an export from beginning to end, needs no database and no key, and names the first record
 * that does not fit. Heads kept elsewhere, from receipts and checkpoints, show what an export alone cannot: truncation and a
 * log rewritten from the start.
 */
public final class EvidenceVerifier {
    private static final Pattern RECORD = Pattern.compile("R (\\d{1,18}) ([A-Za-z0-9+/]{43}=) (.*)");
    private static final Pattern HEAD = Pattern.compile("H (\\d{1,18}) ([A-Za-z0-9+/]{43}=)");

    private final Deque<TreeHead> expected;
    private Frontier frontier = Frontier.EMPTY;
    private long lastHead;
    private long lastCompared;
    private int compared;

    private EvidenceVerifier(List<TreeHead> kept) {
        this.expected = new ArrayDeque<>(Verification.sorted(kept));
    }

    /** Verifies an export against itself only. */
    public static Verification verify(Reader export) throws IOException {
        return verify(export, List.of());
    }

    /** Verifies an export against itself and against heads kept elsewhere. */
    public static Verification verify(Reader export, List<TreeHead> kept) throws IOException {
        return new EvidenceVerifier(kept).run(new BufferedReader(export));
    }

    private Verification run(BufferedReader export) throws IOException {
        ExportLines lines = new ExportLines(export);
        if (!lines.next().filter(EvidenceExport.FIRST_LINE::equals).isPresent()) {
            return new Broken(0, Problem.NOT_READABLE);
        }
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<Problem> problem = line(line.get());
            if (problem.isPresent()) {
                return broken(problem.get());
            }
        }
        return lines.isTorn() ? broken(Problem.TRUNCATED) : end();
    }

    private Verification end() {
        if (lastHead != frontier.size() || !expected.isEmpty()) {
            return new Broken(frontier.size(), Problem.TRUNCATED);
        }
        return new Fits(
                frontier.size() == 0 ? Optional.empty() : Optional.of(new TreeHead(frontier.size(), frontier.root())),
                compared);
    }

    private Optional<Problem> line(String line) {
        Matcher record = RECORD.matcher(line);
        if (record.matches()) {
            return record(Long.parseLong(record.group(1)), record.group(2), record.group(3));
        }
        Matcher head = HEAD.matcher(line);
        return head.matches() ? head(Long.parseLong(head.group(1)), head.group(2)) : Optional.of(Problem.NOT_READABLE);
    }

    private Optional<Problem> record(long position, String hash, String text) {
        if (position != frontier.size()) {
            return Optional.of(Problem.POSITION);
        }
        Hash leaf = Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
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

    private Optional<Problem> compare() {
        while (!expected.isEmpty() && expected.getFirst().size() <= frontier.size()) {
            TreeHead head = expected.removeFirst();
            if (head.size() != frontier.size() || !head.root().equals(frontier.root())) {
                return Optional.of(Problem.REWRITTEN);
            }
            lastCompared = head.size();
            compared++;
        }
        return Optional.empty();
    }

    /** Where records fit their hashes but a root is wrong, the first that may be wrong follows the last root that fitted. */
    private Broken broken(Problem problem) {
        return switch (problem) {
            case ROOT_CHANGED -> new Broken(lastHead, problem);
            case REWRITTEN -> new Broken(lastCompared, problem);
            case NOT_READABLE, POSITION, RECORD_CHANGED, TRUNCATED -> new Broken(frontier.size(), problem);
        };
    }
}
