package shikaku.evidence;

import java.time.Instant;
import java.util.Comparator;
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
     * @param signed what the log itself signed
     */
    record Fits(Optional<TreeHead> head, int compared, Signed signed) implements Verification {}

    /**
     * The signed checkpoints of an export.
     *
     * @param key by which all of them are signed, in one line; empty when the export has none
     * @param checkpoints how many
     * @param upTo records that the last of them covers
     * @param stamps how many of them have a time stamp
     * @param stamped the last time stamp; {@link Instant#MIN} when nobody looked at it
     */
    record Signed(Optional<String> key, int checkpoints, long upTo, int stamps, Optional<Instant> stamped) {
        /** Nothing is signed. */
        public static final Signed NOTHING = new Signed(Optional.empty(), 0, 0, 0, Optional.empty());
    }

    /**
     * Something does not fit.
     *
     * @param position of the first record that does not fit; for a checkpoint and its time stamp, how many records it is about
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
        /** A checkpoint of the export is not one of its tree, or not signed by the log's key. */
        CHECKPOINT,
        /** A time stamp is not one of its checkpoint, or nobody's who is trusted, or earlier than the one before. */
        STAMP,
        /** The log's key is not the one that was expected. */
        OTHER_KEY,
        /** All records fit, but lines beside them were removed, added or changed. */
        ENDING,
        /** The export ends within a commit, or without its last line. */
        TRUNCATED,
        /** The export ends before a head that was kept elsewhere: cut off, or rolled back. */
        ROLLED_BACK,
        /** A head kept elsewhere (receipt, checkpoint) has another root: the log was rewritten. */
        REWRITTEN
    }

    /** Heads kept elsewhere, smallest first. */
    static List<TreeHead> sorted(List<TreeHead> kept) {
        return kept.stream().sorted(Comparator.comparingLong(TreeHead::size)).toList();
    }
}
