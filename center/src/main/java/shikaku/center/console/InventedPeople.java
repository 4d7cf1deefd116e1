package shikaku.center.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import shikaku.center.registry.Registry;
import shikaku.domain.Holding;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.PersonId;
import shikaku.domain.Sex;
import shikaku.message.insurer.CertificateSerial;

/**
 * 試験用の人: a register of people who do not exist, one for each 資格有効性, seen from today. Their insurers' numbers have the prefecture 00, of which there
 * is none, so that none of them can be anybody's.
 *
 * @param today the business day
 */
record InventedPeople(Supplier<LocalDate> today) implements Registry {
    @Override
    public List<Holding> heldBy(CertificateSerial serial) {
        return List.of();
    }

    @Override
    public List<Holding> fitting(InsuredCardQuery query) {
        return of(people(holding -> holding.coverage().key().answersTo(query.key())
                && holding.coverage().person().birthdate().equals(query.birthdate())));
    }

    @Override
    public List<Holding> bornOn(LocalDate birthdate, Sex sex) {
        return List.of();
    }

    @Override
    public Set<PersonId> under(InsuredCardKey key) {
        return people(holding -> holding.coverage().key().answersTo(key));
    }

    private Set<PersonId> people(Predicate<Holding> whose) {
        return all().stream().filter(whose).map(Holding::holder).collect(Collectors.toSet());
    }

    private List<Holding> of(Set<PersonId> people) {
        return all().stream()
                .filter(holding -> people.contains(holding.holder()))
                .toList();
    }

    private List<Holding> all() {
        return Invented.on(today.get()).stream().map(Invented::holding).toList();
    }
}
