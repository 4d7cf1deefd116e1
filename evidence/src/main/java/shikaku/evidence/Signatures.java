package shikaku.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.evidence.Verification.Problem;
import shikaku.evidence.Verification.Signed;

/** The verifier's view of what a log signed: one key, its checkpoints and their time stamps. */
final class Signatures {
    private final Expected known;
    private Optional<NoteKey> key = Optional.empty();
    private List<TreeHead> kept = List.of();
    private String note = "";
    private int checkpoints;
    private long upTo;
    private int stamps;
    private long stampedSize;
    private Optional<Instant> stamped = Optional.empty();

    Signatures(Expected known) {
        this.known = known;
    }

    /** The export names its key. Checkpoints that somebody kept must be of this key, or the export is of another log. */
    Optional<Problem> key(String text) {
        Optional<NoteKey> read = NoteKey.parse(text);
        if (read.isEmpty() || key.isPresent()) {
            return Optional.of(Problem.NOT_READABLE);
        }
        key = read;
        List<TreeHead> heads = new ArrayList<>();
        for (String each : known.checkpoints()) {
            Optional<Checkpoint> opened = checkpoint(read.get(), each);
            if (opened.isEmpty()) {
                return Optional.of(Problem.OTHER_KEY);
            }
            heads.add(opened.get().head());
        }
        kept = heads.stream().filter(head -> head.size() > 0).toList();
        return isExpected() ? Optional.empty() : Optional.of(Problem.OTHER_KEY);
    }

    /** Heads of the checkpoints that somebody kept. */
    List<TreeHead> kept() {
        return kept;
    }

    /** Whether the key is the one that was expected; an export without any is not, when a key or checkpoint of the log is known. */
    boolean isExpected() {
        return key.map(found -> known.key().isEmpty() || known.key().get().equals(found.text()))
                .orElse(known.key().isEmpty() && known.checkpoints().isEmpty());
    }

    /** A checkpoint of the tree as it is here. */
    Optional<Problem> checkpoint(TreeHead head, String text) {
        boolean good = upTo < head.size()
                && key.filter(signer -> signer.opensAlone(text))
                        .flatMap(signer -> checkpoint(signer, text))
                        .filter(signed -> signed.head().equals(head))
                        .isPresent();
        if (!good) {
            return Optional.of(Problem.CHECKPOINT);
        }
        checkpoints++;
        upTo = head.size();
        note = text;
        return Optional.empty();
    }

    /** A time stamp of the checkpoint just before. */
    Optional<Problem> stamp(long size, byte[] token) {
        Optional<Instant> when = size == upTo && size != stampedSize && token.length <= Limits.STAMP
                ? known.stamps().stamped(token, note.getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
        if (when.isEmpty() || stamped.filter(when.get()::isBefore).isPresent()) {
            return Optional.of(Problem.STAMP);
        }
        stamps++;
        stampedSize = size;
        stamped = when;
        return Optional.empty();
    }

    Signed found() {
        return new Signed(key.map(NoteKey::text), checkpoints, upTo, stamps, stamped);
    }

    private static Optional<Checkpoint> checkpoint(NoteKey key, String note) {
        return key.open(note)
                .flatMap(Checkpoint::parse)
                .filter(signed -> signed.origin().equals(key.name()));
    }
}
