package shikaku.center.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.PersonId;
import shikaku.domain.Sex;
import shikaku.message.insurer.CertificateSerial;

/** What the center knows of coverages (資格の台帳), as far as its decisions ask. */
public interface Registry {
    /** All that is registered for the one holder of a certificate, newest renewal or older; nothing for an unknown one. */
    List<Holding> heldBy(CertificateSerial serial);

    /** All that is registered for everybody with at least one coverage that fits; two people at most, as one more than one is too many. */
    List<Holding> fitting(InsuredCardQuery query);

    /** All that is registered for everybody born that day and of that sex, at most {@link shikaku.center.Limits#BORN_ON} rows. */
    List<Holding> bornOn(LocalDate birthdate, Sex sex);

    /** Who is or was covered under a key; two people at most. */
    Set<PersonId> under(InsuredCardKey key);
}
