package shikaku.accounting.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.accounting.People.TODAY;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.accounting.People;
import shikaku.domain.BurdenShare;
import shikaku.domain.CardClassification;
import shikaku.domain.ElderlyRecipientCertificate;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.Period;
import shikaku.domain.Share;

class BurdenShareTest {
    private final People hanako = People.hanako();

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
    void upTo70TheAgeDecides(LocalDate birthdate, int percent, BurdenShare.Source source) {
        assertThat(share(hanako.born(birthdate))).isEqualTo(sent(percent, source));
    }

    /** 高齢受給者 from the month after the 70th birthday; who is born on a first, from that month. */
    @ParameterizedTest(name = "born {0}")
    @CsvSource({"1956-11-01", "1956-10-31", "1953-01-01", "1951-11-25"})
    void from70To74WithoutTheCertificateNothingIsGuessed(LocalDate birthdate) {
        assertThat(share(hanako.born(birthdate)))
                .isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.ELDERLY_RECIPIENT));
    }

    @ParameterizedTest
    @CsvSource({"10", "20", "30"})
    void from70To74TheCertificateDecides(int percent) {
        People elderly = hanako.born(LocalDate.of(1953, 1, 1))
                .elderly(certificate(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), percent));
        assertThat(share(elderly)).isEqualTo(sent(percent, BurdenShare.Source.ELDERLY_RECIPIENT));
    }

    @Test
    void lastYearsCertificateDecidesNothing() {
        People elderly = hanako.born(LocalDate.of(1953, 1, 1))
                .elderly(certificate(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31), 20));
        assertThat(share(elderly).share()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10", "20", "30"})
    void theLateElderlyPayWhatTheirInsurerSays(int percent) {
        assertThat(share(lateElderly().paying(percent))).isEqualTo(sent(percent, BurdenShare.Source.LATE_ELDERLY));
    }

    @Test
    void theLateElderlyWithoutAShareAreNotGiven30() {
        assertThat(share(lateElderly())).isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.LATE_ELDERLY));
    }

    @Test
    void specialMedicalExpensesArePaidInFullAtTheCounterEvenByAChild() {
        People child = hanako.born(LocalDate.of(2024, 1, 1)).classified(CardClassification.SPECIAL_MEDICAL_EXPENSES);
        assertThat(share(child)).isEqualTo(sent(100, BurdenShare.Source.SPECIAL_MEDICAL_EXPENSES));
    }

    @Test
    void medicalAssistanceHasNoShare() {
        assertThat(share(hanako.classified(CardClassification.MEDICAL_ASSISTANCE)))
                .isEqualTo(new BurdenShare(Optional.empty(), BurdenShare.Source.MEDICAL_ASSISTANCE));
    }

    @Test
    void theShareIsThatOfTheDateAskedAboutNotOfToday() {
        LocalDate birthdate = LocalDate.of(2020, 5, 1);
        assertThat(BurdenShare.of(hanako.born(birthdate).coverage(), LocalDate.of(2027, 3, 31)))
                .isEqualTo(sent(20, BurdenShare.Source.PRESCHOOL));
        assertThat(BurdenShare.of(hanako.born(birthdate).coverage(), LocalDate.of(2027, 4, 1)))
                .isEqualTo(sent(30, BurdenShare.Source.ORDINARY));
    }

    private People lateElderly() {
        return hanako.born(LocalDate.of(1940, 1, 1))
                .insured(new InsuredCardKey(
                        People.LATE_ELDERLY, Optional.empty(), new InsuredNumber("01234567"), Optional.empty()));
    }

    private static BurdenShare share(People person) {
        return BurdenShare.of(person.coverage(), TODAY);
    }

    private static BurdenShare sent(int percent, BurdenShare.Source source) {
        return new BurdenShare(Optional.of(new Share(percent)), source);
    }

    private static ElderlyRecipientCertificate certificate(LocalDate from, LocalDate to, int percent) {
        return new ElderlyRecipientCertificate(Optional.empty(), Period.between(from, to), new Share(percent));
    }
}
