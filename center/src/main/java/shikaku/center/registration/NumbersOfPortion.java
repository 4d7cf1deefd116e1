package shikaku.center.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.center.answer.Checked;
import shikaku.center.registry.ReferenceNumbersInBulk;
import shikaku.center.registry.ReferenceNumbersInBulk.Given;
import shikaku.center.registry.RegistryInBulk;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.PersonId;
import shikaku.domain.ReferenceNumber;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;

/** The numbers of one institution while several are registered one after the other, before any of them is kept. Used once. */
public final class NumbersOfPortion {
    private final Map<InsuredCardKey, Set<PersonId>> people;
    private final Map<ReferenceNumber, PersonId> bearers;
    private final Map<PersonId, ReferenceNumber> numbers;
    private final List<Given> registered = new ArrayList<>();

    private NumbersOfPortion(
            Map<InsuredCardKey, Set<PersonId>> people,
            Map<ReferenceNumber, PersonId> bearers,
            Map<PersonId, ReferenceNumber> numbers) {
        this.people = Map.copyOf(people);
        this.bearers = new HashMap<>(bearers);
        this.numbers = new HashMap<>(numbers);
    }

    /** What is kept of all that these concern. */
    public static NumbersOfPortion before(
            InstitutionCode institution,
            List<ReferenceNumberRegistrationInfo> infos,
            RegistryInBulk registry,
            ReferenceNumbersInBulk kept) {
        var people = registry.under(
                infos.stream().map(ReferenceNumberRegistrationInfo::key).collect(Collectors.toSet()));
        var bearers = kept.bearers(
                institution,
                infos.stream()
                        .map(ReferenceNumberRegistrationInfo::referenceNumber)
                        .collect(Collectors.toSet()));
        Set<PersonId> concerned = Stream.concat(
                        people.values().stream().flatMap(Collection::stream), bearers.values().stream())
                .collect(Collectors.toSet());
        return new NumbersOfPortion(people, bearers, kept.of(institution, concerned));
    }

    /** Whether what {@link #register} said is a miss of whoever tries out 記号・番号. */
    public static boolean isMiss(Checked<PersonId> said) {
        return ReferenceNumberRule.isMiss(said);
    }

    /** Registers the next; refused ones change nothing. */
    public Checked<PersonId> register(ReferenceNumberRegistrationInfo info) {
        Set<PersonId> under = people.getOrDefault(info.key(), Set.of());
        return ReferenceNumberRule.person(under, Optional.ofNullable(bearers.get(info.referenceNumber())))
                .then(person -> Checked.passed(give(person, info.referenceNumber())));
    }

    /** All that were registered, in their order. */
    public List<Given> registered() {
        return List.copyOf(registered);
    }

    private PersonId give(PersonId person, ReferenceNumber number) {
        Optional.ofNullable(numbers.put(person, number)).ifPresent(bearers::remove);
        bearers.put(number, person);
        registered.add(new Given(person, number));
        return person;
    }
}
