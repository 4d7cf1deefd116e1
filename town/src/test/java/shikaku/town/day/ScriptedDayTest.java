package shikaku.town.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.town.people.CardSpec;
import shikaku.town.people.Resident;
import shikaku.town.people.TheTown;
import shikaku.town.portrait.TownFaces;

class ScriptedDayTest {
    private static final List<Visit> VISITS = TheTown.TOWN.day().visits();

    @Test
    @Proves(clauses = {Clause.C1, Clause.C2, Clause.C3, Clause.C11})
    void fileAndTownAgreeOnWhatMustComeOfEveryVisit() {
        DayOracle oracle = new DayOracle(TheTown.TOWN);
        assertThat(VISITS)
                .allSatisfy(visit -> assertThat(visit.expected())
                        .as("check-in %d at %s", visit.number(), visit.time())
                        .isEqualTo(oracle.expect(visit)));
    }

    @Test
    void hasAtLeast64CheckInsOverThreeClinics() {
        assertThat(VISITS).hasSizeGreaterThanOrEqualTo(64);
        assertThat(VISITS).extracting(Visit::clinic).containsOnly("higashi", "chuo", "nishi");
        for (String clinic : List.of("higashi", "chuo", "nishi")) {
            assertThat(VISITS)
                    .filteredOn(visit -> visit.clinic().equals(clinic))
                    .hasSizeGreaterThan(20);
        }
    }

    @Test
    void namesOnlyPeopleAndClinicsOfTheTown() {
        assertThat(VISITS)
                .allMatch(visit -> TheTown.TOWN.resident(visit.person()).isPresent());
        assertThat(VISITS).allMatch(visit -> TheTown.TOWN.clinic(visit.clinic()).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void reachesEveryVerdictAtLeastTwice(Verdict verdict) {
        assertThat(answered(answer -> answer.verdict() == verdict)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Expectation.Answered.class,
                Expectation.NotIdentified.class,
                Expectation.Refused.class,
                Expectation.Unavailable.class,
                Expectation.Abandoned.class
            })
    void reachesEveryOutcomeAtLeastTwice(Class<? extends Expectation> outcome) {
        assertThat(VISITS)
                .extracting(Visit::expected)
                .filteredOn(outcome::isInstance)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void isUnavailableExactlyWhileTheCenterIsDown() {
        assertThat(VISITS).allMatch(visit -> visit.centerDown() == visit.expected() instanceof Expectation.Unavailable);
        assertThat(visits(Visit::centerDown))
                .extracting(visit -> visit.way().getClass())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = IdentityMethod.class,
            names = {"PIN", "STAFF_VISUAL"})
    void opensCardsByPinAndByEye(IdentityMethod identity) {
        assertThat(visits(visit -> visit.way() instanceof CheckInWay.ByCard card && card.identity() == identity))
                .hasSizeGreaterThan(10);
    }

    @Test
    @Proves(arrows = {Arrow.A1, Arrow.A2})
    void comparesFacesOfTheHolderAndOfSomebodyElse() {
        Predicate<Visit> byFace =
                visit -> visit.way() instanceof CheckInWay.ByCard card && card.identity() == IdentityMethod.FACE;
        assertThat(visits(byFace))
                .extracting(Visit::course)
                .contains(Visit.Course.NOT_THE_HOLDER)
                .filteredOn(Visit.Course.COMPLETES::equals)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(visits(byFace))
                .as("faces that were chosen so that they can be told apart")
                .allMatch(visit -> TownFaces.shipped().chosen().containsKey(visit.person()));
    }

    @Test
    void takesDocumentsToo() {
        assertThat(visits(visit -> visit.way() instanceof CheckInWay.ByDocument))
                .hasSizeGreaterThan(15);
    }

    @Test
    void showsCertificatesWithConsentAndNotWithout() {
        assertThat(answered(Expectation.Answered::limitShown)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answered(Expectation.Answered::diseaseShown)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(of("takahashi-saku"))
                .extracting(visit -> visit.consents().limitCertificate())
                .contains(true, false);
        assertThat(of("takahashi-saku"))
                .extracting(visit -> visit.consents().specificDisease())
                .contains(true, false);
    }

    @Test
    @Proves(clauses = Clause.C11)
    void showsTheChildsNewInsurerAfterNoonAndNothingOfItUnderTheOldNumber() {
        assertThat(of("tsukishima-yui"))
                .extracting(Visit::expected)
                .containsExactly(
                        shown(Verdict.VALID, "01289909"),
                        shown(Verdict.VALID, "06289821"),
                        shown(Verdict.NEWER_EXISTS, "01289909"),
                        shown(Verdict.VALID, "06289821"));
    }

    @Test
    void knowsWhoIsNewAtAClinicAndWhoReturns() {
        Set<String> charts = new HashSet<>();
        assertThat(VISITS)
                .allSatisfy(visit -> assertThat(visit.patient())
                        .as("check-in %d", visit.number())
                        .isEqualTo(status(visit, charts)));
    }

    @Test
    void theHourWithoutACenterHasCheckInsOfEveryKindInEveryClinic() {
        List<Visit> hour = TheTown.TOWN.day().inOutage();
        assertThat(hour).hasSizeGreaterThanOrEqualTo(10);
        assertThat(hour).allMatch(visit -> visit.time().getHour() == 10 && !visit.centerDown());
        assertThat(hour).extracting(Visit::clinic).contains("higashi", "chuo", "nishi");
        assertThat(hour).extracting(Visit::way).hasAtLeastOneElementOfType(CheckInWay.ByDocument.class);
        assertThat(hour).extracting(Visit::expected).hasAtLeastOneElementOfType(Expectation.NotIdentified.class);
    }

    @Test
    void typesNoRightPinAsAWrongOne() {
        assertThat(visits(visit -> visit.way() instanceof CheckInWay.ByCard card
                        && card.wrongPins().contains(pin(visit))))
                .isEmpty();
    }

    private static Visit.PatientStatus status(Visit visit, Set<String> charts) {
        if (visit.centerDown() && visit.way() instanceof CheckInWay.ByDocument) {
            // Asked again by itself, before the next one comes.
            charts.add(visit.clinic() + "/" + visit.person());
        }
        boolean somebodyShown = visit.expected() instanceof Expectation.Answered answer
                && answer.insurer().isPresent();
        if (!somebodyShown) {
            return Visit.PatientStatus.NOBODY;
        }
        return charts.add(visit.clinic() + "/" + visit.person())
                ? Visit.PatientStatus.NEW
                : Visit.PatientStatus.RETURNING;
    }

    private static String pin(Visit visit) {
        return TheTown.TOWN
                .resident(visit.person())
                .flatMap(Resident::card)
                .flatMap(CardSpec::pin)
                .orElse("none");
    }

    private static Expectation shown(Verdict verdict, String insurer) {
        return new Expectation.Answered(verdict, java.util.Optional.of(new InsurerNumber(insurer)), false, false);
    }

    private static List<Visit> of(String person) {
        return visits(visit -> visit.person().equals(person));
    }

    private static List<Visit> visits(Predicate<Visit> which) {
        return VISITS.stream().filter(which).toList();
    }

    private static List<Visit> answered(Predicate<Expectation.Answered> which) {
        return visits(visit -> visit.expected() instanceof Expectation.Answered answer && which.test(answer));
    }
}
