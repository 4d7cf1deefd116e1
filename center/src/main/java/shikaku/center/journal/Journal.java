package shikaku.center.journal;

import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Receipt;

/** The evidence log as the decisions see it. Both methods return only when the record is on disk. */
public interface Journal {
    /**
     * Keeps a record.
     *
     * @throws shikaku.evidence.EvidenceNotKept when it is not kept; then nothing may be answered
     */
    Receipt keep(EvidenceRecord record);

    /**
     * Keeps a record and does what it tells of; both or none, so nothing half-done stays behind.
     *
     * @throws shikaku.center.registry.RegisterRefusal when the work was refused by what is kept already; neither was done
     * @throws shikaku.evidence.EvidenceNotKept when neither was done
     */
    Receipt keep(EvidenceRecord record, Runnable together);
}
