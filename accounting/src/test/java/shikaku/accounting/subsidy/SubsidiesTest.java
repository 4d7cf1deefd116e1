package shikaku.accounting.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.People;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coverage;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.Period;
import shikaku.domain.Share;

class SubsidiesTest {
    private static final LocalDate TODAY = People.TODAY;

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-04-01, 2027-03-31, Valid[daysLeft=128]",
        "2026-04-01, 2026-11-24, Valid[daysLeft=1]",
        "2026-11-24, 2026-11-24, Valid[daysLeft=1]",
        "2026-04-01, 2026-11-23, Expired[daysAgo=1]",
        "2026-11-25, 2027-03-31, NotYet[days=1]",
    })
    void howLongACertificateHoldsIsCountedWithItsLastDay(String from, String to, String standing) {
        assertThat(Certificates.of(Scheme.CHILD, from, to).on(TODAY)).hasToString(standing);
    }

    @Test
    void anExpiredOneIsSpokenOfUntilTheNextIsThereOrAYearHasPassed() {
        Subsidy old = Certificates.of(Scheme.CHRONIC_CHILD, "2025-10-01", "2026-09-30");
        Subsidy next = Certificates.of(Scheme.CHRONIC_CHILD, "2026-10-01", "2027-09-30");
        Subsidy other = Certificates.of(Scheme.CHILD, "2026-04-01", "2027-03-31", 2, Optional.empty());
        Subsidy forgotten = Certificates.of(Scheme.DEVELOPMENT, "2024-04-01", "2025-03-31");
        assertThat(new Subsidies(List.of(old, other, forgotten)).expiredOn(TODAY))
                .containsExactly(old);
        assertThat(new Subsidies(List.of(old, next)).expiredOn(TODAY)).isEmpty();
        assertThat(new Subsidies(List.of(other, next)).validOn(TODAY)).containsExactly(next, other);
    }

    @Test
    void twoOfOnePriorityCollideOnlyWhereTheyMeet() {
        Subsidy first = Certificates.of(Scheme.CHRONIC_CHILD, "2025-10-01", "2026-09-30");
        assertThat(first.collides(Certificates.of(Scheme.CHILD, "2026-09-30", "2027-09-30")))
                .isTrue();
        assertThat(first.collides(Certificates.of(Scheme.CHILD, "2026-10-01", "2027-09-30")))
                .isFalse();
        assertThat(first.collides(Certificates.of(Scheme.CHILD, "2026-04-01", "2027-09-30", 2, Optional.empty())))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} {1} to {2} as first, {3} as second: {4}")
    @CsvSource({
        "CHILD, 2026-04-01, 2027-03-31, CHRONIC_CHILD, 1",
        "SEVERE_DISABILITY, 2026-04-01, 2027-03-31, DEVELOPMENT, 1",
        "CHILD, 2025-04-01, 2026-11-23, CHRONIC_CHILD, 0",
        "CHILD, 2027-10-01, 2028-03-31, CHRONIC_CHILD, 0",
        "CHILD, 2026-04-01, 2027-03-31, SINGLE_PARENT, 0",
        "DEVELOPMENT, 2026-04-01, 2027-03-31, CHILD, 0",
    })
    void aCitysCertificateBeforeOneOfTheNationsIsSaidWhileBothHold(
            Scheme first, String from, String to, Scheme second, int said) {
        Subsidy one = Certificates.of(first, from, to);
        Subsidy other = Certificates.of(second, "2026-10-01", "2027-09-30", 2, Optional.empty());
        assertThat(new Subsidies(List.of(one, other)).outOfOrder(TODAY)).hasSize(said);
    }

    /** rules.md §4.5, and the certificates on top of it: born, kind, certificates (scheme and percent) → share, source. */
    @ParameterizedTest(name = "born {0}, {1}, {2}: {3} by {4}")
    @CsvSource({
        "2021-05-03, EMPLOYEE, '', 20, PRESCHOOL",
        "2020-04-01, EMPLOYEE, '', 30, ORDINARY",
        "2020-04-02, EMPLOYEE, '', 20, PRESCHOOL",
        "1990-05-03, EMPLOYEE, '', 30, ORDINARY",
        "1955-05-03, RECIPIENT, '', 20, ELDERLY_RECIPIENT",
        "1955-05-03, EMPLOYEE, '', '', ELDERLY_RECIPIENT",
        "1940-05-03, LATE, '', 10, LATE_ELDERLY",
        "2021-05-03, EMPLOYEE, CHILD, 20, PRESCHOOL",
        "2021-05-03, EMPLOYEE, CHILD 0, 0, CHILD",
        "2018-05-03, EMPLOYEE, DEVELOPMENT 10, 10, DEVELOPMENT",
        "2018-05-03, EMPLOYEE, DEVELOPMENT 10 CHILD 0, 0, CHILD",
        "2018-05-03, EMPLOYEE, CHRONIC_CHILD 20 SEVERE_DISABILITY, 20, CHRONIC_CHILD",
        "1940-05-03, LATE, INTRACTABLE 20, 10, LATE_ELDERLY",
        "1955-05-03, EMPLOYEE, INTRACTABLE 20, 20, INTRACTABLE",
    })
    void theShareAtTheCounterHasItsSource(LocalDate born, String kind, String held, String percent, String source) {
        VisitShare share = VisitShare.of(coverage(born, kind), TODAY, subsidies(held));
        assertThat(share.atCounter().map(Share::percent).map(Object::toString).orElse(""))
                .isEqualTo(percent);
        assertThat(share.deciding()
                        .map(one -> one.scheme().name())
                        .orElse(share.insurance().source().name()))
                .isEqualTo(source);
    }

    @Test
    void aCertificateThatHasExpiredOnTheDayOfTheVisitDecidesNothing() {
        Subsidies held =
                new Subsidies(List.of(Certificates.of(Scheme.CHILD, "2025-04-01", "2026-11-23", 1, Optional.of(0))));
        VisitShare before = VisitShare.of(People.hanako().coverage(), TODAY.minusDays(1), held);
        VisitShare today = VisitShare.of(People.hanako().coverage(), TODAY, held);
        assertThat(before.atCounter()).contains(new Share(0));
        assertThat(today.atCounter()).contains(new Share(30));
        assertThat(today.insurance().source()).isEqualTo(BurdenShare.Source.ORDINARY);
    }

    @Test
    void noMonthlyLimitIsNamedWhereNothingIsPaidAndTheLowestElsewhere() {
        Subsidy limited = limited(Certificates.of(Scheme.DEVELOPMENT, "2026-04-01", "2027-03-31", 1, Optional.of(10)));
        Subsidy free = Certificates.of(Scheme.CHILD, "2026-04-01", "2027-03-31", 2, Optional.of(0));
        assertThat(share(limited).monthlyLimitYen()).contains(5_000);
        assertThat(share(limited, free).atCounter()).contains(new Share(0));
        assertThat(share(limited, free).monthlyLimitYen()).isEmpty();
        Subsidy half = Certificates.of(Scheme.CHILD, "2026-04-01", "2027-03-31", 2, Optional.of(5));
        assertThat(share(limited, half).monthlyLimitYen())
                .as("what the first leaves ends at its limit, whoever takes a part of it over")
                .contains(5_000);
    }

    @Test
    void whereNoCertificateStatesAShareTheirLowestLimitStands() {
        Subsidy printed = limited(Certificates.of(Scheme.CHILD, "2026-04-01", "2027-03-31"));
        assertThat(share(printed).deciding()).isEmpty();
        assertThat(share(printed).monthlyLimitYen()).contains(5_000);
    }

    private static VisitShare share(Subsidy... held) {
        return VisitShare.of(People.hanako().coverage(), TODAY, new Subsidies(List.of(held)));
    }

    private static Subsidy limited(Subsidy one) {
        return new Subsidy(
                one.scheme(),
                one.payer(),
                one.beneficiary(),
                one.from(),
                one.to(),
                one.priority(),
                one.share(),
                Optional.of(5_000));
    }

    private static Coverage coverage(LocalDate born, String kind) {
        People person = People.hanako().born(born);
        return (switch (kind) {
                    case "LATE" ->
                        person.insured(People.key(People.LATE_ELDERLY, "1", "01"))
                                .paying(10);
                    case "RECIPIENT" ->
                        person.elderly(new ElderlyRecipientCertificate(
                                Optional.empty(), Period.from(LocalDate.of(2026, 8, 1)), new Share(20)));
                    default -> person;
                })
                .coverage();
    }

    private static Subsidies subsidies(String held) {
        String[] words =
                Arrays.stream(held.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
        Stream.Builder<Subsidy> read = Stream.builder();
        int priority = 1;
        for (int at = 0; at < words.length; at++) {
            boolean stated = at + 1 < words.length && words[at + 1].matches("[0-9]+");
            Optional<Integer> share = stated ? Optional.of(Integer.valueOf(words[at + 1])) : Optional.empty();
            read.add(Certificates.of(Scheme.valueOf(words[at]), "2026-04-01", "2027-03-31", priority++, share));
            at += stated ? 1 : 0;
        }
        return new Subsidies(read.build().toList());
    }
}
