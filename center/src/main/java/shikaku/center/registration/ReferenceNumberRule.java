package shikaku.center.registration;

import java.util.Optional;
import java.util.Set;
import shikaku.center.answer.Checked;
import shikaku.domain.PersonId;
import shikaku.message.Reason;

/** For whom a 照会番号 may be kept: the one person under a 記号・番号・枝番, unless the number is another's. */
final class ReferenceNumberRule {
    private ReferenceNumberRule() {}

    /**
     * The person, or why there is none.
     *
     * @param under whoever is or was covered under the key
     * @param bearer who has the number already
     */
    static Checked<PersonId> person(Set<PersonId> under, Optional<PersonId> bearer) {
        if (under.isEmpty()) {
            return Checked.refused(Reason.REFERENCE_NUMBER_FITS_NOBODY);
        }
        if (under.size() > 1) {
            return Checked.refused(Reason.REFERENCE_NUMBER_FITS_SEVERAL);
        }
        PersonId person = under.iterator().next();
        boolean free = bearer.filter(other -> !other.equals(person)).isEmpty();
        return Checked.when(free, person, Reason.REFERENCE_NUMBER_TAKEN);
    }
}
