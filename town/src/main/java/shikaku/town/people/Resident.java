package shikaku.town.people;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.domain.Holding;
import shikaku.domain.Person;
import shikaku.domain.PersonId;

/**
 * Somebody who lives in the town.
 *
 * @param id short name in the town's files; never leaves the town
 * @param family short name of the household
 * @param person the person as the municipality knows them
 * @param coverages all that insurers have registered or will at noon, oldest first
 * @param card the マイナンバーカード, if there is one
 */
public record Resident(
        String id, String family, Person person, List<RegisteredCoverage> coverages, Optional<CardSpec> card) {
    /** Most characters of a short name. */
    public static final int MAX_ID = 32;

    private static final String ID = "[a-z0-9-]{1," + MAX_ID + "}";

    public Resident {
        coverages = List.copyOf(coverages);
        if (!id.matches(ID) || !family.matches(ID)) {
            throw new IllegalArgumentException("a short name is 1 to 32 small letters, digits and hyphens");
        }
    }

    /** 紐付番号: what insurers and the center call this person; opaque, the same for every insurer. */
    public PersonId linkage() {
        return Opaque.linkage(id);
    }

    /** What the center holds of this person when everything up to and including {@code time} is registered. */
    public List<Holding> holdingsAt(LoadTime time) {
        return registeredAt(time).stream()
                .map(registered -> new Holding(linkage(), registered.coverage(), registered.blocked()))
                .toList();
    }

    /** The records that stand when everything up to and including {@code time} is registered: a later one replaces its namesake. */
    public List<RegisteredCoverage> registeredAt(LoadTime time) {
        Map<String, RegisteredCoverage> standing = new LinkedHashMap<>();
        Arrays.stream(LoadTime.values())
                .filter(load -> load.compareTo(time) <= 0)
                .forEach(load -> coverages.stream()
                        .filter(registered -> registered.load() == load)
                        .forEach(registered -> standing.put(registered.recordId(), registered)));
        return List.copyOf(standing.values());
    }

    /** 照合番号B of the card, which the reader takes from its front. */
    public Optional<String> verificationNumberB() {
        return card.map(spec -> spec.verificationNumberB(person.birthdate()));
    }

    @Override
    public String toString() {
        return "Resident[" + id + "]";
    }
}
