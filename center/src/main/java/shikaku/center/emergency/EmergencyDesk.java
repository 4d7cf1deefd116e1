package shikaku.center.emergency;

import java.time.Instant;
import java.util.Optional;
import shikaku.domain.InstitutionCode;

/** What the decision asks of the openings, and tells of each use. */
public interface EmergencyDesk {
    /** The opening for that institution at that moment; what cannot be read is closed. */
    Optional<Opening> openFor(InstitutionCode institution, Instant now);

    /**
     * 利用報告: on disk when this returns; what operators and the institution's report are made of.
     *
     * @param found 資格有効性, or the code of why there is none; nobody's data
     * @param position of the record in the center's evidence
     */
    void used(Opening opening, Instant when, String found, long position);
}
