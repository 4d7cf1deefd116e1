package shikaku.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * 資格有効性の判定: the decision the whole system exists for, as a pure function of what is registered, what is asked and the date (rules.md
 * §4.1). Of several coverages at once the verdict shows the first, an insurance before 医療扶助 and the newest before an older one; {@link
 * #besidesByCard} and {@link #besidesByDocument} tell the others, because which of them a visit goes to is for people to say. 医療券 are a later step.
 */
@Realizes(clauses = {Clause.C1, Clause.C11})
public final class EligibilityDecision {
    private static final Comparator<Holding> BY_START =
            Comparator.comparing(holding -> holding.coverage().period().order());

    /** An insurance first, of several the newest. */
    private static final Comparator<Holding> BY_RANK =
            Comparator.comparing(EligibilityDecision::isAssistance).thenComparing(BY_START.reversed());

    private EligibilityDecision() {}

    /**
     * Asked by card: the person is certain, so nothing is ambiguous and the current coverage is shown whoever insures now (C-11).
     *
     * @param holdings all that is registered for this one person
     */
    public static Eligibility byCard(List<Holding> holdings, LocalDate date) {
        return overOnePerson(holdings, List.of(), date);
    }

    /**
     * Asked by 記号・番号: whose coverage it is must follow from the key.
     *
     * @param holdings all that is registered for every person with at least one coverage that fits {@code query}
     */
    public static Eligibility byDocument(List<Holding> holdings, InsuredCardQuery query, LocalDate date) {
        List<Holding> fitting = holdings.stream().filter(fits(query)).toList();
        if (fitting.stream().map(Holding::holder).distinct().count() > 1) {
            return new Eligibility.Multiple();
        }
        List<Holding> others =
                holdings.stream().filter(holding -> !fitting.contains(holding)).toList();
        return overOnePerson(fitting, others, date);
    }

    /**
     * What the person holds on the date beside what {@link #byCard} shows: every other coverage of that day that is not under an identity check, in
     * the same order. Nothing unless the first one is shown as valid.
     */
    public static List<Coverage> besidesByCard(List<Holding> holdings, LocalDate date) {
        return besides(holdings, date);
    }

    /** The same of {@link #byDocument}, but under the key that was asked about alone: of another one only a card tells (rules.md §4.1). */
    public static List<Coverage> besidesByDocument(List<Holding> holdings, InsuredCardQuery query, LocalDate date) {
        List<Holding> fitting = holdings.stream().filter(fits(query)).toList();
        boolean onePerson = fitting.stream().map(Holding::holder).distinct().count() == 1;
        return onePerson ? besides(fitting, date) : List.of();
    }

    private static List<Coverage> besides(List<Holding> asked, LocalDate date) {
        List<Holding> current = onTheDate(asked, date);
        return current.isEmpty() || current.getFirst().blocked()
                ? List.of()
                : current.stream()
                        .skip(1)
                        .filter(holding -> !holding.blocked())
                        .map(holding -> holding.coverage().on(date))
                        .toList();
    }

    private static List<Holding> onTheDate(List<Holding> asked, LocalDate date) {
        return asked.stream()
                .filter(holding -> covers(holding, date))
                .sorted(BY_RANK)
                .toList();
    }

    private static boolean isAssistance(Holding holding) {
        return holding.coverage().classification() == CardClassification.MEDICAL_ASSISTANCE;
    }

    private static Eligibility overOnePerson(List<Holding> asked, List<Holding> others, LocalDate date) {
        Optional<Holding> current = onTheDate(asked, date).stream().findFirst();
        if (current.isPresent()) {
            return onTheDate(current.get(), date);
        }
        if (asked.stream().anyMatch(Holding::blocked)) {
            return new Eligibility.Blocked();
        }
        return nearest(asked, date)
                .map(old -> offTheDate(old.coverage(), others, date))
                .orElseGet(Eligibility.NotFound::new);
    }

    private static Eligibility onTheDate(Holding current, LocalDate date) {
        if (current.blocked()) {
            return new Eligibility.Blocked();
        }
        Coverage coverage = current.coverage().on(date);
        // Nobody registers 医療券 with the center yet, so every entitled person is still 未登録.
        return coverage.classification() == CardClassification.MEDICAL_ASSISTANCE
                ? new Eligibility.ValidUnregistered(coverage)
                : new Eligibility.Valid(coverage);
    }

    private static Eligibility offTheDate(Coverage old, List<Holding> others, LocalDate date) {
        Coverage shown = old.cut(Consents.NONE);
        boolean newerExists = others.stream().anyMatch(other -> replaces(other, old, date));
        return newerExists ? new Eligibility.InvalidNewerExists(shown) : new Eligibility.Invalid(shown);
    }

    /** A newer coverage began later than the old one and not later than the date asked about. */
    private static boolean replaces(Holding other, Coverage old, LocalDate date) {
        Period newer = other.coverage().period();
        return old.period().endedBefore(date)
                && newer.order().isAfter(old.period().order())
                && !newer.beginsAfter(date);
    }

    /** What had begun last by the date or, where nothing had begun yet, what will begin first. */
    private static Optional<Holding> nearest(List<Holding> holdings, LocalDate date) {
        return newest(holdings, holding -> !holding.coverage().period().beginsAfter(date))
                .or(() -> holdings.stream().min(BY_START));
    }

    private static Optional<Holding> newest(List<Holding> holdings, Predicate<Holding> which) {
        return holdings.stream().filter(which).max(BY_START);
    }

    private static boolean covers(Holding holding, LocalDate date) {
        return holding.coverage().period().covers(date);
    }

    private static Predicate<Holding> fits(InsuredCardQuery query) {
        return holding -> holding.coverage().key().answersTo(query.key())
                && holding.coverage().person().birthdate().equals(query.birthdate());
    }
}
