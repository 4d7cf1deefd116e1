package shikaku.center.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;

/** {@link ReferenceNumbers} of many people at once, a few hundred at most. */
public interface ReferenceNumbersInBulk {
    /** The numbers that this institution gave these people. */
    Map<PersonId, ReferenceNumber> of(InstitutionCode institution, Set<PersonId> people);

    /** Who has these numbers at the institution. */
    Map<ReferenceNumber, PersonId> bearers(InstitutionCode institution, Set<ReferenceNumber> numbers);

    /**
     * Sets or replaces numbers, one after the other.
     *
     * @throws RegisterRefusal when somebody else has one of them by now
     */
    void put(InstitutionCode institution, List<Given> numbers);

    /** A person's number. */
    record Given(PersonId person, ReferenceNumber number) {}
}
