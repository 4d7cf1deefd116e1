package shikaku.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds in an export what a log holds about one person, and makes the proofs. Reads it twice; its memory grows with what it finds alone. */
public final class LookSearch {
    private final String whom;
    private final SortedMap<Long, String> records = new TreeMap<>();
    private Optional<String> key = Optional.empty();
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private String note = "";

    private LookSearch(String whom) {
        this.whom = whom;
    }

    /** An export that can be read more than once. */
    @FunctionalInterface
    public interface Export {
        InputStream open() throws IOException;
    }

    /**
     * What the records under the last signed checkpoint hold; empty where no checkpoint is signed. The export itself is not verified here.
     *
     * @param whom opaque id of the person, as this log knows them
     */
    public static Optional<LookStatement> in(Export export, String whom) throws IOException {
        LookSearch search = new LookSearch(whom);
        try (InputStream in = export.open()) {
            search.find(new ExportLines(in));
        }
        if (search.key.isEmpty() || search.checkpoint.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = export.open()) {
            return Optional.of(search.prove(new ExportLines(in)));
        }
    }

    private void find(ExportLines lines) throws IOException {
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] bytes = line.get();
            switch (ExportLine.read(bytes).orElse(new ExportLine.End(""))) {
                case ExportLine.Key(String text) -> key = Optional.of(text);
                case ExportLine.Record(long position, String _, int from) -> {
                    String record = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
                    if (LookStatement.isAbout(record, whom)) {
                        records.put(position, record);
                    }
                }
                case ExportLine.Signed(long _, byte[] signed) -> signed(new String(signed, StandardCharsets.UTF_8));
                case ExportLine.Head _, ExportLine.Stamp _, ExportLine.End _ -> {}
            }
        }
    }

    private void signed(String text) {
        checkpoint =
                key.flatMap(NoteKey::parse).flatMap(signer -> signer.open(text)).flatMap(Checkpoint::parse);
        note = text;
    }

    private LookStatement prove(ExportLines lines) throws IOException {
        long size = checkpoint.orElseThrow().head().size();
        List<Long> covered = List.copyOf(records.headMap(size).keySet());
        Set<Range> wanted = new HashSet<>();
        covered.forEach(position -> wanted.addAll(Range.inclusion(position, size)));
        Map<Range, Hash> roots = roots(lines, new SubtreeRoots(wanted), size);
        List<LookStatement.Line> proven = new ArrayList<>();
        for (long position : covered) {
            List<Hash> path = Range.inclusion(position, size).stream()
                    .map(range -> Optional.ofNullable(roots.get(range)).orElseThrow())
                    .toList();
            proven.add(new LookStatement.Line(
                    new InclusionProof(position, size, path),
                    Optional.ofNullable(records.get(position)).orElseThrow()));
        }
        return new LookStatement(whom, key.orElseThrow(), note, proven);
    }

    private static Map<Range, Hash> roots(ExportLines lines, SubtreeRoots tree, long size) throws IOException {
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (ExportLine.read(line.get()).orElse(new ExportLine.End(""))
                            instanceof ExportLine.Record(long position, String _, int from)
                    && position < size) {
                tree.add(Merkle.leaf(line.get(), from));
            }
        }
        return tree.roots();
    }
}
