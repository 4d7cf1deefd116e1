package shikaku.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 閲覧の開示: what a log holds about one person, to be given to them: each record with the proof that it stands in the tree of a checkpoint which the log
 * signed. That no record was left out is not proven by it; that is for whoever may see the whole log.
 *
 * @param whom opaque id of the person, as this log knows them
 * @param key of the log, in one line
 * @param note the signed checkpoint
 * @param lines the records
 */
public record LookStatement(String whom, String key, String note, List<Line> lines) {
    static final String FIRST_LINE = "shikaku-looks 1";

    private static final Pattern LINE = Pattern.compile("L (0|[1-9]\\d{0,17}) ((?:[A-Za-z0-9+/]{43}=,?)*) (\\{.*\\})");

    /**
     * A record with its proof.
     *
     * @param record its canonical text
     */
    public record Line(InclusionProof proof, String record) {}

    public LookStatement {
        lines = List.copyOf(lines);
    }

    /** Whether a record is about this person: it names them, or shows them in a list. */
    static boolean isAbout(String canonical, String whom) {
        return canonical.contains(CanonicalJson.text(whom));
    }

    /** The statement as a text, see {@link #parse}. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE + "\n")
                .append("W ")
                .append(whom)
                .append('\n')
                .append("K ")
                .append(key)
                .append('\n')
                .append("C ")
                .append(Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
        for (Line line : lines) {
            text.append("L ")
                    .append(line.proof().position())
                    .append(' ')
                    .append(String.join(
                            ",", line.proof().path().stream().map(Hash::base64).toList()))
                    .append(' ')
                    .append(line.record())
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads {@link #text}: {@code W}, {@code K}, {@code C} as in an export, then {@code L POSITION HASH,HASH,… RECORD}; empty when it is not one. */
    public static Optional<LookStatement> parse(String text) {
        List<String> all = text.lines().toList();
        if (all.size() < 4 || !all.get(0).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        try {
            String note = new String(Base64.getDecoder().decode(after(all.get(3), "C ")), StandardCharsets.UTF_8);
            String key = after(all.get(2), "K ");
            long size = NoteKey.parse(key)
                    .flatMap(signer -> signer.open(note))
                    .flatMap(Checkpoint::parse)
                    .orElseThrow(() -> new IllegalArgumentException("the checkpoint is not signed by the key"))
                    .head()
                    .size();
            List<Line> lines = new ArrayList<>();
            for (String line : all.subList(4, all.size())) {
                lines.add(line(line, size));
            }
            return Optional.of(new LookStatement(after(all.get(1), "W "), key, note, lines));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Looks at every proof.
     *
     * @return the first line whose record is not about the person or not in the tree, from 1; empty when all are
     */
    public Optional<Integer> firstWrong() {
        Hash root = NoteKey.parse(key)
                .flatMap(signer -> signer.open(note))
                .flatMap(Checkpoint::parse)
                .map(checkpoint -> checkpoint.head().root())
                .orElse(Merkle.EMPTY);
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.get(number);
            Hash leaf = Merkle.leaf(line.record().getBytes(StandardCharsets.UTF_8));
            if (!isAbout(line.record(), whom) || !line.proof().proves(leaf, root)) {
                return Optional.of(number + 1);
            }
        }
        return Optional.empty();
    }

    private static Line line(String text, long size) {
        Matcher form = LINE.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no line of a statement");
        }
        List<Hash> path = form.group(2).isEmpty()
                ? List.of()
                : List.of(form.group(2).split(",")).stream()
                        .map(Hash::fromBase64)
                        .toList();
        return new Line(new InclusionProof(Long.parseLong(form.group(1)), size, path), form.group(3));
    }

    private static String after(String line, String kind) {
        if (!line.startsWith(kind)) {
            throw new IllegalArgumentException("a line is missing");
        }
        return line.substring(kind.length());
    }
}
