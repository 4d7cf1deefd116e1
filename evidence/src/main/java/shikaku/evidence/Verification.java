package shikaku.evidence;

import java.util.List;
import java.util.Optional;

/** What the verifier found. */
public sealed interface Verification {
    /**
     * Everything fits.
     *
     * @param head of the export
     * @param compared how many heads kept elsewhere (receipts, checkpoints) were compared; with none, a truncated or wholly
     *     rewritten log cannot be told from a true one
     */
    record Fits(Optional<TreeHead> head, int compared) implements Verification {}

    /**
     * Something does not fit.
     *
     * @param position of the first record that does not fit
     * @param problem what is wrong there
     */
    record Broken(long position, Problem problem) implements Verification {}

    /** What can be wrong. */
    enum Problem {
        /** It is not an export of this version, or a line of it cannot be read. */
        NOT_READABLE,
        /** A record was removed, added or moved: the position is not the next one. */
        POSITION,
        /** The record is not the one that was hashed. */
        RECORD_CHANGED,
        /** Hash and record fit, but the root over all records up to here is another. */
        ROOT_CHANGED,
        /** The export ends within a commit, or before a head that was kept elsewhere. */
        TRUNCATED,
        /** A head kept elsewhere (receipt, checkpoint) has another root: the log was rewritten. */
        REWRITTEN
    }

    /** Heads kept elsewhere, smallest first. */
    static List<TreeHead> sorted(List<TreeHead> kept) {
        return kept.stream()
                .sorted(java.util.Comparator.comparingLong(TreeHead::size))
                .toList();
    }
}
