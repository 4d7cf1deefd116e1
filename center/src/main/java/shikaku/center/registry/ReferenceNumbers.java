package shikaku.center.registry;

import java.util.Optional;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;

/** 照会番号: an institution's own number for a person. No institution ever learns another's. */
public interface ReferenceNumbers {
    /** The number that this institution gave this person. */
    Optional<ReferenceNumber> of(InstitutionCode institution, PersonId person);

    /** Who has this number at the institution. */
    Optional<PersonId> bearer(InstitutionCode institution, ReferenceNumber number);

    /**
     * Sets or replaces the person's number.
     *
     * @throws RegisterRefusal when somebody else has it by now
     */
    void put(InstitutionCode institution, PersonId person, ReferenceNumber number);
}
