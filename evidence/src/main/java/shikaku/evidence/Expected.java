package shikaku.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What a verifier knows of a log from elsewhere. Without any of it an export can only be compared with itself.
 *
 * @param heads from receipts
 * @param checkpoints signed notes of this log that somebody kept
 * @param key of the log, in one line ({@link NoteKey#text}), as its keeper published it
 * @param stamps looks at time stamps
 */
public record Expected(List<TreeHead> heads, List<String> checkpoints, Optional<String> key, StampCheck stamps) {
    /** Nothing. */
    public static final Expected NOTHING = new Expected(List.of(), List.of(), Optional.empty(), StampCheck.UNSEEN);

    public Expected {
        heads = List.copyOf(heads);
        checkpoints = List.copyOf(checkpoints);
    }

    /** Heads alone. */
    public static Expected heads(List<TreeHead> heads) {
        return new Expected(heads, List.of(), Optional.empty(), StampCheck.UNSEEN);
    }
}
