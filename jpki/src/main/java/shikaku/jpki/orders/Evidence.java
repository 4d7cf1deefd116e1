package shikaku.jpki.orders;

import shikaku.evidence.EvidenceRecord;

/** Where the evidence of an order is kept. */
@FunctionalInterface
public interface Evidence {
    /**
     * Durable when it returns.
     *
     * @throws shikaku.evidence.EvidenceNotKept when it is not; then the order must not be answered
     */
    void keep(EvidenceRecord record);
}
