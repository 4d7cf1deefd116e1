package shikaku.center.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.PersonId;

/** The questions of {@link Registry} about many people at once, a few hundred at most. */
public interface RegistryInBulk {
    /** As {@link Registry#fitting}, but without certificates, which nobody is shown in bulk; no entry where nothing fits. */
    Map<InsuredCardQuery, List<Holding>> fitting(Set<InsuredCardQuery> queries);

    /** As {@link Registry#under}; no entry where there is nobody. */
    Map<InsuredCardKey, Set<PersonId>> under(Set<InsuredCardKey> keys);
}
