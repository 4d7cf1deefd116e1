package shikaku.center.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.center.registry.RegisterRefusal;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Reason;

/** 照会番号 in memory. */
public final class FakeReferenceNumbers implements ReferenceNumbers {
    private final Map<InstitutionCode, Map<PersonId, ReferenceNumber>> numbers = new HashMap<>();
    private Runnable rival = () -> {};

    /** Somebody who is a moment faster than the next who registers. */
    public void beforeThePut(Runnable faster) {
        rival = faster;
    }

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
        Runnable first = rival;
        rival = () -> {};
        first.run();
        if (bearer(institution, number).filter(other -> !other.equals(person)).isPresent()) {
            throw new RegisterRefusal(Reason.REFERENCE_NUMBER_TAKEN, "ReferenceNumber");
        }
        numbers.computeIfAbsent(institution, key -> new HashMap<>()).put(person, number);
    }
}
