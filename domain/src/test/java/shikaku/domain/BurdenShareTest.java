package shikaku.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rules.md §4.5. */
class BurdenShareTest {
    private final Insured hanako = new Insured(
            "0128001", LocalDate.of(2018, 5, 3), CardClassification.GENERAL, Optional.empty(), Optional.empty());

    /** On 2026-11-24. */
    @ParameterizedTest(name = "born {0}: {1} by {2}")
    @CsvSource({
        "2026-11-01, 20, PRESCHOOL",
        "2020-04-02, 20, PRESCHOOL",
        "2020-04-01, 30, ORDINARY",
        "1980-06-15, 30, ORDINARY",
        "1956-11-02, 30, ORDINARY",
        "1956-11-24, 30, ORDINARY",
    })
    void up_to_70_the_age_decides(LocalDate birthdate, int percent, BurdenShare.Source source) {
        assertThat(share(hanako.born(birthdate))).isEqualTo(sent(percent, source));
    }

    /** 高齢受給者 from the month after the 70th birthday; who is born on a first, from that month. */
    @ParameterizedTest(name = "born {0}")
    @CsvSource({"1956-11-01", "1956-10-31", "1953-01-01", "1951-11-25"})
    void from_70_to_74_without_the_certificate_nothing_is_guessed(LocalDate birthdate) {
        assertThat(share(hanako.born(birthdate)))
                .isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.ELDERLY_RECIPIENT));
    }

    @ParameterizedTest
    @CsvSource({"10", "20", "30"})
    void from_70_to_74_the_certificate_decides(int percent) {
        Insured elderly = hanako.born(LocalDate.of(1953, 1, 1))
                .elderly(certificate(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), percent));
        assertThat(share(elderly)).isEqualTo(sent(percent, BurdenShare.Source.ELDERLY_RECIPIENT));
    }

    @Test
    void last_years_certificate_decides_nothing() {
        Insured elderly = hanako.born(LocalDate.of(1953, 1, 1))
                .elderly(certificate(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31), 20));
        assertThat(share(elderly).share()).isEmpty();
    }

    @Test
    void a_certificate_without_a_share_gives_none_and_the_rule_of_the_age_none_either() {
        var untold = new ElderlyRecipientCertificate(
                Optional.empty(), new Period(Optional.empty(), Optional.empty()), Optional.empty());
        assertThat(share(hanako.born(LocalDate.of(1953, 1, 1)).elderly(untold)))
                .isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.ELDERLY_RECIPIENT));
        assertThat(share(hanako.elderly(untold)))
                .isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.ELDERLY_RECIPIENT));
    }

    @Test
    void a_certificate_whose_first_day_was_not_told_counts_until_its_last() {
        Insured elderly = hanako.born(LocalDate.of(1953, 1, 1));
        Period untilYesterday = new Period(Optional.empty(), Optional.of(Examples.DAY.minusDays(1)));
        Period untilToday = new Period(Optional.empty(), Optional.of(Examples.DAY));
        assertThat(share(elderly.elderly(new ElderlyRecipientCertificate(Optional.empty(), untilToday, new Share(20)))))
                .isEqualTo(sent(20, BurdenShare.Source.ELDERLY_RECIPIENT));
        assertThat(share(elderly.elderly(
                                new ElderlyRecipientCertificate(Optional.empty(), untilYesterday, new Share(20))))
                        .share())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10", "20", "30"})
    void the_late_elderly_pay_what_their_insurer_says(int percent) {
        assertThat(share(lateElderly().paying(percent))).isEqualTo(sent(percent, BurdenShare.Source.LATE_ELDERLY));
    }

    @Test
    void the_late_elderly_without_a_share_are_not_given_30() {
        assertThat(share(lateElderly())).isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.LATE_ELDERLY));
    }

    /** On 2026-11-24; from 65 on somebody may be 後期高齢者, which 保険者番号 alone would tell. */
    @ParameterizedTest(name = "born {0}: {1} by {2}")
    @CsvSource({
        "2026-11-01, 20, PRESCHOOL",
        "1980-06-15, 30, ORDINARY",
        "1961-11-26, 30, ORDINARY",
        "1961-11-25, , INSURER_NOT_TOLD",
        "1953-01-01, , INSURER_NOT_TOLD",
        "1940-01-01, , INSURER_NOT_TOLD",
    })
    void without_an_insurers_number_nothing_is_guessed_of_who_may_be_late_elderly(
            LocalDate birthdate, @Nullable Integer percent, BurdenShare.Source source) {
        BurdenShare share = withoutInsurer(hanako.born(birthdate));
        assertThat(share).isEqualTo(new BurdenShare(Optional.ofNullable(percent).map(Share::new), source));
        assertThat(share.mustBeAsked()).isEqualTo(percent == null);
    }

    @Test
    void without_an_insurers_number_what_was_told_decides() {
        assertThat(withoutInsurer(lateElderly().paying(10))).isEqualTo(sent(10, BurdenShare.Source.LATE_ELDERLY));
        Insured elderly = hanako.born(LocalDate.of(1953, 1, 1))
                .elderly(certificate(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), 20));
        assertThat(withoutInsurer(elderly)).isEqualTo(sent(20, BurdenShare.Source.ELDERLY_RECIPIENT));
        assertThat(withoutInsurer(hanako.classified(CardClassification.MEDICAL_ASSISTANCE)))
                .isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.MEDICAL_ASSISTANCE));
    }

    @Test
    void special_medical_expenses_are_paid_in_full_at_the_counter_even_by_a_child() {
        Insured child = hanako.born(LocalDate.of(2024, 1, 1)).classified(CardClassification.SPECIAL_MEDICAL_EXPENSES);
        assertThat(share(child)).isEqualTo(sent(100, BurdenShare.Source.SPECIAL_MEDICAL_EXPENSES));
    }

    @Test
    void medical_assistance_has_no_share() {
        assertThat(share(hanako.classified(CardClassification.MEDICAL_ASSISTANCE)))
                .isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.MEDICAL_ASSISTANCE));
    }

    @Test
    void somebody_must_ask_only_where_a_share_exists_and_was_not_told() {
        Insured elderly = hanako.born(LocalDate.of(1954, 4, 1));
        assertThat(share(elderly).mustBeAsked()).isTrue();
        assertThat(share(hanako).mustBeAsked()).isFalse();
        assertThat(share(hanako.classified(CardClassification.MEDICAL_ASSISTANCE))
                        .mustBeAsked())
                .isFalse();
    }

    @Test
    void the_share_is_that_of_the_date_asked_about_not_of_today() {
        LocalDate birthdate = LocalDate.of(2020, 5, 1);
        assertThat(BurdenShare.of(hanako.born(birthdate).coverage(), LocalDate.of(2027, 3, 31)))
                .isEqualTo(sent(20, BurdenShare.Source.PRESCHOOL));
        assertThat(BurdenShare.of(hanako.born(birthdate).coverage(), LocalDate.of(2027, 4, 1)))
                .isEqualTo(sent(30, BurdenShare.Source.ORDINARY));
    }

    private Insured lateElderly() {
        return hanako.born(LocalDate.of(1940, 1, 1)).insuredBy("3928100");
    }

    private static BurdenShare withoutInsurer(Insured person) {
        CoverageKey key = person.coverage().key();
        return BurdenShare.of(
                person.coverage().under(new CoverageKey(Optional.empty(), key.symbol(), key.number(), key.branch())),
                Examples.DAY);
    }

    private static BurdenShare share(Insured person) {
        return BurdenShare.of(person.coverage(), Examples.DAY);
    }

    private static BurdenShare sent(int percent, BurdenShare.Source source) {
        return new BurdenShare(Optional.of(new Share(percent)), source);
    }

    private static ElderlyRecipientCertificate certificate(LocalDate from, LocalDate to, int percent) {
        return new ElderlyRecipientCertificate(Optional.empty(), Period.between(from, to), new Share(percent));
    }

    /** Somebody, and how others differ. */
    private record Insured(
            String insurer,
            LocalDate birthdate,
            CardClassification classification,
            Optional<Share> share,
            Optional<ElderlyRecipientCertificate> certificate) {
        Insured born(LocalDate other) {
            return new Insured(insurer, other, classification, share, certificate);
        }

        Insured insuredBy(String other) {
            return new Insured(other, birthdate, classification, share, certificate);
        }

        Insured classified(CardClassification other) {
            return new Insured(insurer, birthdate, other, share, certificate);
        }

        Insured paying(int percent) {
            return new Insured(insurer, birthdate, classification, Optional.of(new Share(percent)), certificate);
        }

        Insured elderly(ElderlyRecipientCertificate held) {
            return new Insured(insurer, birthdate, classification, share, Optional.of(held));
        }

        Coverage coverage() {
            return new Coverage(
                    Examples.person(birthdate),
                    CoverageKey.of(Examples.key(insurer, "100", Optional.empty())),
                    "見本健康保険組合",
                    classification,
                    Optional.empty(),
                    Optional.empty(),
                    Period.from(LocalDate.of(2020, 4, 1)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    share,
                    certificate,
                    Optional.empty(),
                    List.of());
        }
    }
}
