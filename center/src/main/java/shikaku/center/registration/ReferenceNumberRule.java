package shikaku.center.registration;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import shikaku.center.answer.Checked;
import shikaku.domain.PersonId;
import shikaku.message.Reason;

/** For whom a 照会番号 may be kept: the one person under a 記号・番号・枝番, unless the number is another's. */
final class ReferenceNumberRule {
    private static final Set<Reason> MISSES =
            EnumSet.of(Reason.REFERENCE_NUMBER_FITS_NOBODY, Reason.REFERENCE_NUMBER_FITS_SEVERAL);

    private ReferenceNumberRule() {}

    /** 空振り: the key is not one person's, which is what somebody who tries out 記号・番号 learns most of the time. That the 照会番号 is another's says that the key is. */
    static boolean isMiss(Checked<PersonId> person) {
        return person instanceof Checked.Refused<PersonId>(var why) && MISSES.contains(why);
    }

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
