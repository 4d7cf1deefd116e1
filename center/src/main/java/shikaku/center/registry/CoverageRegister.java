package shikaku.center.registry;

import java.time.Instant;
import java.util.List;
import shikaku.message.insurer.CoverageRecord;

/** The writing side of the registry, for insurers alone. */
public interface CoverageRegister {
    /**
     * Puts records in place of those with the same insurer and record, or beside the others. Effective for the next inquiry (C-11).
     * Until the unit of work ends nobody else changes the people concerned.
     *
     * @return who is who now, for the rule that says whether this may stand
     * @throws RegisterRefusal when a record cannot be kept; then none of these was
     */
    Links put(List<CoverageRecord> records, Instant now);
}
