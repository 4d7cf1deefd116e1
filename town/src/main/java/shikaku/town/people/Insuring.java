package shikaku.town.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import shikaku.domain.CardClassification;
import shikaku.domain.Period;
import shikaku.domain.ReasonOfLoss;

/** Gives generated people their coverages. */
final class Insuring {
    private static final int RETIREMENT_AGE = 65;

    private static final int DAYS_TO_START = 7;

    /** Keys of earlier insurances take their sequence numbers behind those of the present ones. */
    private static final int EARLIER = 5_000;

    private final LocalDate date;
    private final Insurers insurers;
    private final List<Insurer> ofWorkers;
    private final Underwriting underwriting;

    Insuring(LocalDate date, Insurers insurers) {
        this.date = date;
        this.insurers = insurers;
        this.ofWorkers = Stream.of(InsurerKind.values())
                .filter(kind -> kind != InsurerKind.LATE_ELDERLY && kind != InsurerKind.MEDICAL_ASSISTANCE)
                .flatMap(kind -> insurers.of(kind).stream())
                .toList();
        this.underwriting = new Underwriting(insurers, new Certificates(date));
    }

    /** All coverages of one member, oldest first. */
    List<RegisteredCoverage> coverages(Household household, Household.Member member, RandomGenerator random) {
        if (household.fate() == Fate.UNREGISTERED) {
            return List.of();
        }
        if (member.lateElderly()) {
            return List.of(registered(household, member, 1, underwriting.lateElderly(household, member, random)));
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
        Period period = household.fate() == Fate.STARTS_LATER
                ? Period.from(date.plusDays(DAYS_TO_START))
                : Period.from(latest(household.since(), member.person().birthdate()));
        CoverageFacts steady = underwriting.family(household, member, present, household.index(), period, random);
        return switch (household.fate()) {
            case STEADY, BLOCKED, STARTS_LATER, UNREGISTERED -> List.of(steady);
            case CHANGED_INSURER -> withEarlier(household, member, steady, random);
            case LOST -> List.of(ended(steady, household, ReasonOfLoss.OTHER));
            case PUBLIC_ASSISTANCE ->
                List.of(ended(steady, household, ReasonOfLoss.PUBLIC_ASSISTANCE), assistance(household, member));
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
        CoverageFacts earlier = underwriting.family(
                household, member, before, household.index() + EARLIER, Period.between(first, last), random);
        return List.of(earlier.because(ReasonOfLoss.OTHER_INSURANCE), present);
    }

    private CoverageFacts ended(CoverageFacts facts, Household household, ReasonOfLoss reason) {
        LocalDate last = latest(lossAfter(household), facts.period().order());
        return facts.during(new Period(facts.period().from(), Optional.of(last)))
                .because(reason);
    }

    private CoverageFacts assistance(Household household, Household.Member member) {
        LocalDate ended = latest(lossAfter(household), member.person().birthdate());
        return underwriting.assistance(household, member, ended.plusDays(1));
    }

    private LocalDate lossAfter(Household household) {
        return date.minusDays(20L + household.index() % 100);
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
