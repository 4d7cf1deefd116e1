package shikaku.center.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;

/** 照会番号 in memory. */
public final class FakeReferenceNumbers implements ReferenceNumbers {
    private final Map<InstitutionCode, Map<PersonId, ReferenceNumber>> numbers = new HashMap<>();

    @Override
    public Optional<ReferenceNumber> of(InstitutionCode institution, PersonId person) {
        return Optional.ofNullable(numbers.getOrDefault(institution, Map.of()).get(person));
    }

    @Override
    public Optional<PersonId> bearer(InstitutionCode institution, ReferenceNumber number) {
        return numbers.getOrDefault(institution, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void put(InstitutionCode institution, PersonId person, ReferenceNumber number) {
        numbers.computeIfAbsent(institution, key -> new HashMap<>()).put(person, number);
    }
}
