package shikaku.town.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import shikaku.domain.CardClassification;
import shikaku.domain.FamilyRelation;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.Period;
import shikaku.domain.Person;
import shikaku.domain.ReasonOfLoss;

/** Gives generated people their coverages. */
final class Insuring {
    private static final int RETIREMENT_AGE = 65;
    /** Keys of earlier insurances take their sequence numbers behind those of the present ones. */
    private static final int EARLIER = 5_000;

    private final LocalDate date;
    private final Insurers insurers;
    private final List<Insurer> ofWorkers;
    private final Certificates certificates;

    Insuring(LocalDate date, Insurers insurers) {
        this.date = date;
        this.insurers = insurers;
        this.ofWorkers = Stream.of(InsurerKind.values())
                .filter(kind -> kind != InsurerKind.LATE_ELDERLY && kind != InsurerKind.MEDICAL_ASSISTANCE)
                .flatMap(kind -> insurers.of(kind).stream())
                .toList();
        this.certificates = new Certificates(date);
    }

    /** All coverages of one member, oldest first. */
    List<RegisteredCoverage> coverages(Household household, Household.Member member, RandomGenerator random) {
        if (household.fate() == Fate.UNREGISTERED) {
            return List.of();
        }
        if (member.lateElderly()) {
            return List.of(registered(household, member, 1, lateElderly(household, member, random)));
        }
        List<CoverageFacts> facts = family(household, member, random);
        List<RegisteredCoverage> registered = new ArrayList<>();
        facts.forEach(one -> registered.add(registered(household, member, registered.size() + 1, one)));
        return registered;
    }

    private RegisteredCoverage registered(
            Household household, Household.Member member, int number, CoverageFacts facts) {
        CardClassification classification = facts.insurer().kind() == InsurerKind.MEDICAL_ASSISTANCE
                ? CardClassification.MEDICAL_ASSISTANCE
                : CardClassification.GENERAL;
        return new RegisteredCoverage(
                member.id().toUpperCase(Locale.ROOT) + "-" + number,
                facts.coverage(classification),
                household.fate() == Fate.BLOCKED,
                LoadTime.MORNING);
    }

    private List<CoverageFacts> family(Household household, Household.Member member, RandomGenerator random) {
        Insurer present = insurer(household, member, 0);
        InsuredCardKey key = Numbering.family(present, household.index(), member.branch());
        LocalDate began = latest(household.since(), member.person().birthdate());
        CoverageFacts steady = ofFamily(household, member, present, key, Period.from(began), random);
        return switch (household.fate()) {
            case STEADY, BLOCKED, UNREGISTERED -> List.of(steady);
            case CHANGED_INSURER -> withEarlier(household, member, steady, random);
            case LOST -> List.of(ended(steady, household, ReasonOfLoss.OTHER));
            case PUBLIC_ASSISTANCE ->
                List.of(ended(steady, household, ReasonOfLoss.PUBLIC_ASSISTANCE), assistance(household, member));
            case STARTS_LATER ->
                List.of(ofFamily(household, member, present, key, Period.from(date.plusDays(7)), random));
        };
    }

    /** Whoever was born before the change was insured by another insurer until the day before it. */
    private List<CoverageFacts> withEarlier(
            Household household, Household.Member member, CoverageFacts present, RandomGenerator random) {
        LocalDate last = household.since().minusDays(1);
        LocalDate first =
                latest(household.since().minusYears(4), member.person().birthdate());
        if (first.isAfter(last)) {
            return List.of(present);
        }
        Insurer before = insurer(household, member, 1);
        InsuredCardKey key = Numbering.family(before, household.index() + EARLIER, member.branch());
        CoverageFacts earlier = ofFamily(household, member, before, key, Period.between(first, last), random);
        return List.of(earlier.because(ReasonOfLoss.OTHER_INSURANCE), present);
    }

    private CoverageFacts ended(CoverageFacts facts, Household household, ReasonOfLoss reason) {
        LocalDate last = latest(lossAfter(household), facts.period().from());
        return facts.during(Period.between(facts.period().from(), last)).because(reason);
    }

    private LocalDate lossAfter(Household household) {
        return date.minusDays(20L + household.index() % 100);
    }

    private CoverageFacts assistance(Household household, Household.Member member) {
        Insurer office = insurers.of(InsurerKind.MEDICAL_ASSISTANCE).get(household.index() % 2);
        LocalDate from =
                latest(lossAfter(household), member.person().birthdate()).plusDays(1);
        return new CoverageFacts(
                asWritten(household, member),
                Numbering.alone(office, member.sequence()),
                office,
                Optional.empty(),
                Optional.empty(),
                Period.from(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private CoverageFacts ofFamily(
            Household household,
            Household.Member member,
            Insurer insurer,
            InsuredCardKey key,
            Period period,
            RandomGenerator random) {
        return new CoverageFacts(
                asWritten(household, member),
                key,
                insurer,
                Optional.of(member.branch() == 1 ? FamilyRelation.INSURED : FamilyRelation.FAMILY),
                Optional.of(household.written(household.insuredName())),
                period,
                Optional.empty(),
                Optional.empty(),
                certificates.elderly(random, member.age()),
                certificates.limit(random, member.age()),
                certificates.diseases(random, period.from()));
    }

    private CoverageFacts lateElderly(Household household, Household.Member member, RandomGenerator random) {
        Insurer union = insurers.of(InsurerKind.LATE_ELDERLY).get(household.index() % 2);
        return new CoverageFacts(
                asWritten(household, member),
                Numbering.alone(union, member.sequence()),
                union,
                Optional.empty(),
                Optional.empty(),
                certificates.year(),
                Optional.empty(),
                Optional.of(Certificates.lateElderly(random)),
                Optional.empty(),
                certificates.limit(random, member.age()),
                List.of());
    }

    private static Person asWritten(Household household, Household.Member member) {
        String name = member.person().names().name();
        return CoverageTable.registered(member.person(), Optional.of(household.written(name)));
    }

    /** Whoever no longer works is insured by 国民健康保険; the others by all kinds in turn. */
    private Insurer insurer(Household household, Household.Member member, int turn) {
        List<Insurer> possible = member.age() >= RETIREMENT_AGE ? insurers.of(InsurerKind.NATIONAL_HEALTH) : ofWorkers;
        return possible.get((household.index() + turn) % possible.size());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
