package shikaku.center.journal;

import java.util.Optional;
import shikaku.evidence.Receipt;

/** How refusals go on record: each of a few, and many of one kind together, so that nobody fills the log with them. */
@FunctionalInterface
public interface Refusals {
    /**
     * Keeps one.
     *
     * @return empty when it is counted, to be kept with others of its kind within the minute
     * @throws shikaku.evidence.EvidenceNotKept when it is not kept
     */
    Optional<Receipt> keep(Refusal refusal);
}
