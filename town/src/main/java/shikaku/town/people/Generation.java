package shikaku.town.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import shikaku.domain.Address;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.town.people.NameLists.FamilyName;
import shikaku.town.people.NameLists.ForeignName;
import shikaku.town.people.NameLists.GivenName;

/** Generates people, household by household; each household follows from the seed and its own number alone. */
final class Generation {
    private static final int FOREIGN_EVERY = 45;
    private static final int FOREIGN = 13;
    private static final int RARE_EVERY = 16;
    private static final int RARE = 7;

    private final long seed;
    private final LocalDate date;
    private final NameLists names;
    private final Insuring insuring;
    private final CardMaking cards;
    private final List<Resident> residents = new ArrayList<>();

    Generation(long seed, LocalDate date, NameLists names, Insurers insurers) {
        this.seed = seed;
        this.date = date;
        this.names = names;
        this.insuring = new Insuring(date, insurers);
        this.cards = new CardMaking(seed, date);
    }

    /** As many whole households as it takes to reach {@code atLeast} people. */
    List<Resident> residents(int atLeast) {
        for (int index = 1; residents.size() < atLeast; index++) {
            household(index, new SplittableRandom(seed * 1_000_003 + index).split());
        }
        return List.copyOf(residents);
    }

    private void household(int index, RandomGenerator random) {
        List<HouseholdShape.Member> shape = HouseholdShape.of(index, date, random);
        Address address = names.address(random);
        List<PersonName> called =
                index % FOREIGN_EVERY == FOREIGN ? foreign(shape, random) : japanese(index, shape, random);
        Household household = new Household(
                index, called.getFirst().name(), index % 2 == 0 || index % 3 == 0, Fate.of(index), since(random));
        for (int i = 0; i < shape.size(); i++) {
            Person person = new Person(
                    called.get(i),
                    shape.get(i).sex(),
                    Optional.empty(),
                    shape.get(i).birthdate(),
                    Optional.of(address));
            residents.add(resident(household, person, i + 1, random));
        }
    }

    private LocalDate since(RandomGenerator random) {
        return date.minusDays(60L + random.nextInt(660));
    }

    private Resident resident(Household household, Person person, int branch, RandomGenerator random) {
        int sequence = residents.size() + 1;
        Household.Member member = new Household.Member(
                "r%05d".formatted(sequence),
                person,
                branch,
                sequence,
                Household.Member.ageOn(date, person.birthdate()));
        return new Resident(
                member.id(),
                "f%05d".formatted(household.index()),
                person,
                insuring.coverages(household, member, random),
                cards.card(member, random));
    }

    private List<PersonName> japanese(int index, List<HouseholdShape.Member> shape, RandomGenerator random) {
        FamilyName family = names.family(random, index % RARE_EVERY == RARE);
        List<GivenName> taken = new ArrayList<>();
        List<PersonName> called = new ArrayList<>();
        for (HouseholdShape.Member member : shape) {
            GivenName given =
                    names.given(random, member.sex(), member.birthdate().getYear(), taken);
            taken.add(given);
            called.add(PersonName.of(full(family.name(), given.name()), kana(family.kana(), given.kana())));
        }
        return called;
    }

    /** Each has a name in Latin letters and a 通称 made of the family's Japanese name and the same given name in katakana. */
    private List<PersonName> foreign(List<HouseholdShape.Member> shape, RandomGenerator random) {
        int start = random.nextInt(names.foreigners().size());
        FamilyName family = foreigner(start).family();
        FamilyName other = foreigner(start).other();
        List<PersonName> called = new ArrayList<>();
        for (int i = 0; i < shape.size(); i++) {
            GivenName given = foreigner(start + i).given(shape.get(i).sex());
            called.add(new PersonName(
                    full(family.name(), given.name()),
                    Optional.of(kana(family.kana(), given.kana())),
                    Optional.of(full(other.name(), given.kana())),
                    Optional.of(kana(other.kana(), given.kana()))));
        }
        return called;
    }

    private ForeignName foreigner(int at) {
        return names.foreigners().get(at % names.foreigners().size());
    }

    private static String full(String family, String given) {
        return family + "　" + given;
    }

    private static String kana(String family, String given) {
        return HalfWidthKana.of(family + " " + given);
    }
}
