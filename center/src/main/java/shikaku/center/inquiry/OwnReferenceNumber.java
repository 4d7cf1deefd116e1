package shikaku.center.inquiry;

import java.util.List;
import java.util.Optional;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;

/**
 * 照会番号 in an answer: the one that the asking institution itself registered for this person.
 *
 * @param numbers all of them
 */
public record OwnReferenceNumber(ReferenceNumbers numbers) {
    List<ReferenceNumber> of(InstitutionCode institution, Optional<PersonId> person) {
        return person.flatMap(whom -> numbers.of(institution, whom)).stream().toList();
    }
}
