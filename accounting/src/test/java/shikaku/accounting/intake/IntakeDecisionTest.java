package shikaku.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shikaku.accounting.FileOfPatients;
import shikaku.accounting.Oqs;
import shikaku.accounting.People;
import shikaku.accounting.chart.Chart;
import shikaku.accounting.patient.OpenQuestion;
import shikaku.accounting.patient.Patient;
import shikaku.accounting.patient.PatientNumber;
import shikaku.domain.BurdenShare;
import shikaku.domain.CoverageKey;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Share;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

class IntakeDecisionTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final FileOfPatients file = new FileOfPatients();
    private final IntakeDecision decision = new IntakeDecision(file, () -> new PatientNumber(100));
    private final People hanako = People.hanako();

    @Test
    @Proves(arrows = {Arrow.A8, Arrow.A9})
    void aNewPatientGetsANumberAndItsRegistrationIsDue() {
        Arrival arrival = take(valid(hanako));
        Patient patient = Patient.begin(
                        new PatientNumber(100), hanako.coverage().person())
                .as(Chart.of(hanako.coverage(), People.TODAY));
        assertThat(arrival.filing())
                .isEqualTo(new Filing.WithNewPatient(patient, Chart.of(hanako.coverage(), People.TODAY)));
        assertThat(arrival.differences()).isZero();
        assertThat(arrival.registration()).contains(new Registration(new PatientNumber(100), hanako.key()));
        assertThat(arrival.questions()).isEmpty();
        assertThat(arrival.share()).contains(new BurdenShare(Optional.of(new Share(30)), BurdenShare.Source.ORDINARY));
    }

    @Test
    @Proves(arrows = Arrow.A9)
    void whomTheCenterKnowsByOurNumberUnderTheSameInsurerIsNotRegisteredAgain() {
        file.add(7, hanako);
        Arrival arrival = take(valid(hanako), "00000007");
        assertThat(arrival.filing()).isInstanceOf(Filing.WithPatient.class);
        assertThat(arrival.registration()).isEmpty();
    }

    @Test
    @Proves(arrows = Arrow.A8)
    void aResultWithoutNumbersIsTakenInAndNothingIsRegisteredUnderIt() {
        CoverageKey untold = new CoverageKey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Arrival arrival = take(new Eligibility.Valid(hanako.coverage().under(untold)));
        assertThat(arrival.filing())
                .isInstanceOfSatisfying(
                        Filing.WithNewPatient.class,
                        filed -> assertThat(filed.patient().insured()).isEmpty());
        assertThat(arrival.registration()).isEmpty();

        file.add(7, hanako);
        Arrival again = take(new Eligibility.Valid(hanako.coverage().under(untold)));
        assertThat(filedPatient(again).insured())
                .as("the chart keeps its numbers")
                .contains(hanako.key());
        assertThat(again.registration()).isEmpty();
    }

    @Test
    @Proves(arrows = Arrow.A9, clauses = Clause.C11)
    void afterAChangeOfInsurerTheNumberIsRegisteredAgain() {
        file.add(7, hanako);
        InsuredCardKey later = People.key(People.KOBE, "99", "01");
        Arrival arrival = take(valid(hanako.insured(later)), "00000007");
        assertThat(arrival.registration()).contains(new Registration(new PatientNumber(7), later));
        assertThat(filedPatient(arrival).insured())
                .as("the chart is the clerk's to change")
                .contains(hanako.key());
        assertThat(take(valid(hanako.insured(later)), "00000007").registration())
                .as("due again until it was on record as due")
                .isPresent();
        file.registered(new PatientNumber(7), later);
        assertThat(take(valid(hanako.insured(later)), "00000007").registration())
                .isEmpty();
    }

    @Test
    @Proves(arrows = Arrow.A9)
    void aRegistrationThatFailedIsMadeGoodAtTheNextVisit() {
        file.add(7, hanako);
        assertThat(take(valid(hanako)).registration()).contains(new Registration(new PatientNumber(7), hanako.key()));
    }

    @Test
    void anEndedCoverageBeginsAChartButIsNotRegisteredAndNamesNoShare() {
        Arrival arrival = take(new Eligibility.InvalidNewerExists(hanako.coverage()));
        assertThat(arrival.filing()).isInstanceOf(Filing.WithNewPatient.class);
        assertThat(arrival.registration()).isEmpty();
        assertThat(arrival.share()).isEmpty();
    }

    @Test
    void anEndedCoverageDoesNotReplaceTheOneThePatientHas() {
        file.add(7, hanako);
        InsuredCardKey old = People.key(People.KOBE, "99", "01");
        Arrival arrival = take(new Eligibility.Invalid(hanako.insured(old).coverage()), "00000007");
        assertThat(filedPatient(arrival).insured()).contains(hanako.key());
    }

    @Test
    void whatNamesNoPersonIsFiledWithNobody() {
        for (Eligibility nobody :
                List.of(new Eligibility.NotFound(), new Eligibility.Multiple(), new Eligibility.Blocked())) {
            assertThat(take(nobody).filing()).isEqualTo(new Filing.WithNobody());
        }
    }

    @Test
    void whereTwoFitNothingIsWrittenToEitherAndNothingRegistered() {
        file.add(7, hanako).add(8, hanako);
        Arrival arrival = take(valid(hanako));
        assertThat(arrival.filing())
                .isEqualTo(new Filing.WithClerk(List.of(new PatientNumber(7), new PatientNumber(8))));
        assertThat(arrival.questions()).containsExactly(OpenQuestion.SEVERAL_FIT);
        assertThat(arrival.registration()).isEmpty();
    }

    @Test
    void aGoodKanjiIsKeptWhereTheResultHasABlackCircle() {
        file.add(7, hanako.named("髙木　花子", "ｱｵｷ ﾊﾅｺ"));
        Arrival arrival = take(valid(hanako.named("●木　花子", "ｱｵｷ ﾊﾅｺ")));
        assertThat(filedPatient(arrival).names().name()).isEqualTo("髙木　花子");
        assertThat(arrival.questions()).isEmpty();
    }

    @Test
    void aNameInVariantKanjiIsShownAsSuchAndChangesNothing() {
        file.add(7, hanako.named("髙木　花子", "ｱｵｷ ﾊﾅｺ"));
        Arrival arrival = take(valid(hanako.named("高木　花子", "ｱｵｷ ﾊﾅｺ")));
        assertThat(filedPatient(arrival).names().name()).isEqualTo("髙木　花子");
        assertThat(arrival.questions()).containsExactly(OpenQuestion.NAME_WRITTEN_DIFFERENTLY);
    }

    @Test
    void whatWasMissingInTheChartIsCountedAndWaitsForAClerk() {
        file.add(7, hanako.named("●木　花子", "ｱｵｷ ﾊﾅｺ"));
        Arrival arrival = take(valid(hanako.named("髙木　花子", "ｱｵｷ ﾊﾅｺ")));
        assertThat(filedPatient(arrival).names().name()).isEqualTo("●木　花子");
        assertThat(arrival.differences())
                .as("the name's ●, and the whole insurance, which a chart from before charts lacks")
                .isEqualTo(1 + 8);
    }

    @Test
    void anotherNameIsAQuestionAndLeavesTheChartAsItWas() {
        file.add(7, hanako);
        Arrival arrival = take(valid(hanako.named("井上　花子", "ｲﾉｳｴ ﾊﾅｺ")), "00000007");
        assertThat(filedPatient(arrival).names().name()).isEqualTo("青木　花子");
        assertThat(arrival.questions()).containsExactly(OpenQuestion.NAME_DIFFERS);
    }

    @Test
    void aNumberTheFileDoesNotHaveIsAQuestion() {
        assertThat(take(valid(hanako), "00000055").questions()).containsExactly(OpenQuestion.NUMBER_UNKNOWN);
        file.add(7, hanako);
        assertThat(take(valid(hanako), "00000055").questions()).containsExactly(OpenQuestion.NUMBER_UNKNOWN);
    }

    private static Eligibility valid(People person) {
        return new Eligibility.Valid(person.coverage());
    }

    private static Patient filedPatient(Arrival arrival) {
        assertThat(arrival.filing()).isInstanceOf(Filing.WithPatient.class);
        return ((Filing.WithPatient) arrival.filing()).patient();
    }

    private Arrival take(Eligibility eligibility, String... references) {
        Answer answer = new Answer(
                People.TODAY.atTime(9, 59),
                People.TODAY,
                People.CLINIC,
                Answer.Asked.BY_CARD,
                eligibility,
                Arrays.stream(references).map(ReferenceNumber::new).toList(),
                Optional.empty());
        return decision.decide(new Delivery(Oqs.number(1), new byte[0]), answer, NOW);
    }
}
