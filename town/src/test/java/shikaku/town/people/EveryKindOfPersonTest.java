package shikaku.town.people;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.town.people.TheTown.cards;
import static shikaku.town.people.TheTown.coverages;
import static shikaku.town.people.TheTown.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.CardClassification;
import shikaku.domain.Coverage;
import shikaku.domain.FamilyRelation;
import shikaku.domain.ReasonOfLoss;
import shikaku.domain.Share;

/** Whatever the demo and its visitors may want to meet lives in the town. */
class EveryKindOfPersonTest {
    private static final LocalDate DATE = Town.DEFAULT_DATE;

    @Test
    void insuredPersonsAndTheirFamilies() {
        assertThat(coverages(coverage -> coverage.relation()
                        .filter(FamilyRelation.INSURED::equals)
                        .isPresent()))
                .hasSizeGreaterThan(400);
        assertThat(coverages(coverage -> coverage.relation()
                        .filter(FamilyRelation.FAMILY::equals)
                        .isPresent()))
                .hasSizeGreaterThan(700);
    }

    @Test
    void babiesWhoseCardHasNoPhotoAndPreschoolChildren() {
        assertThat(cards(card -> card.kind() == CardKind.WITHOUT_PHOTO)).hasSizeGreaterThan(5);
        assertThat(coverages(coverage -> coverage.preschool(DATE))).hasSizeGreaterThan(100);
    }

    @Test
    void peopleFrom70To74WithTheirCertificate() {
        assertThat(coverages(coverage -> coverage.elderlyRecipient().isPresent()))
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(value = InsurerKind.class)
    void peopleInsuredByEveryKindOfInsurer(InsurerKind kind) {
        assertThat(residents(resident -> resident.coverages().stream()
                        .anyMatch(registered -> kind.fits(registered.insurer().digits()))))
                .hasSizeGreaterThan(4);
    }

    @Test
    void lateElderlyWithEachShareAndWithNeitherSymbolNorBranch() {
        List<Coverage> late =
                coverages(coverage -> coverage.key().insurer().orElseThrow().isLateElderly());
        assertThat(late)
                .extracting(coverage -> coverage.share().map(Share::wire).orElse("none"))
                .contains("010", "020", "030")
                .doesNotContain("none");
        assertThat(late)
                .allMatch(coverage -> coverage.key().symbol().isEmpty()
                        && coverage.key().branch().isEmpty());
    }

    @Test
    void nationalHealthWithAndWithoutSymbol() {
        List<Coverage> national =
                coverages(coverage -> coverage.key().insurer().orElseThrow().isNationalHealth());
        assertThat(national).anyMatch(coverage -> coverage.key().symbol().isEmpty());
        assertThat(national).anyMatch(coverage -> coverage.key().symbol().isPresent());
    }

    @Test
    void namesWithRareKanjiSomeOfThemRegisteredAsDots() {
        assertThat(residents(resident -> RareKanji.in(resident.person().names().name())))
                .hasSizeGreaterThan(50);
        assertThat(residents(resident -> outsideTheBmp(resident.person().names().name())))
                .hasSizeGreaterThan(10);
        assertThat(coverages(coverage -> coverage.person().names().name().contains("●")))
                .hasSizeGreaterThan(20);
    }

    @Test
    void namesInLatinLettersWithTheirJapaneseAlias() {
        assertThat(residents(resident -> resident.person().names().other().isPresent()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void twinsOfOneSexAndOfBoth() {
        List<Family> twins = TheTown.TOWN.families().stream()
                .filter(EveryKindOfPersonTest::hasTwins)
                .toList();
        assertThat(twins).hasSizeGreaterThan(10);
        assertThat(twins).anyMatch(family -> sexesOfTwins(family) == 1);
        assertThat(twins).anyMatch(family -> sexesOfTwins(family) == 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReasonOfLoss.class,
            names = {"PUBLIC_ASSISTANCE", "OTHER_INSURANCE", "OTHER"})
    void coveragesThatEndedForEveryReasonOfTheLiving(ReasonOfLoss reason) {
        assertThat(coverages(coverage ->
                        coverage.reasonOfLoss().filter(reason::equals).isPresent()))
                .hasSizeGreaterThan(10)
                .allMatch(coverage ->
                        coverage.lost().isPresent() && coverage.period().endedBefore(DATE));
        assertThat(coverages(coverage -> coverage.reasonOfLoss()
                        .filter(ReasonOfLoss.DEATH::equals)
                        .isPresent()))
                .isEmpty();
    }

    @Test
    void medicalAssistanceAndCoveragesThatBeginLaterAndThatAreBlocked() {
        assertThat(coverages(coverage -> coverage.classification() == CardClassification.MEDICAL_ASSISTANCE))
                .hasSizeGreaterThan(10);
        assertThat(coverages(coverage -> coverage.period().beginsAfter(DATE))).hasSizeGreaterThan(10);
        assertThat(residents(resident -> resident.coverages().stream().anyMatch(RegisteredCoverage::blocked)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void peopleWhomNobodyInsures() {
        assertThat(residents(resident -> resident.coverages().isEmpty())).hasSizeGreaterThan(10);
    }

    @Test
    void limitAndSpecificDiseaseCertificatesValidAndEnded() {
        assertThat(coverages(coverage -> coverage.on(DATE).limitCertificate().isPresent()))
                .hasSizeGreaterThan(50);
        assertThat(coverages(coverage -> coverage.limitCertificate()
                        .filter(limit -> limit.period().endedBefore(DATE))
                        .isPresent()))
                .hasSizeGreaterThan(10);
        assertThat(coverages(coverage -> !coverage.on(DATE).specificDiseases().isEmpty()))
                .hasSizeGreaterThan(10);
        assertThat(coverages(coverage -> coverage.specificDiseases().stream()
                        .anyMatch(disease -> disease.period().endedBefore(DATE))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(CertificateState.class)
    void certificatesInEveryState(CertificateState state) {
        assertThat(cards(card -> card.certificate() == state)).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource(CardKind.class)
    void cardsOfEveryKind(CardKind kind) {
        assertThat(cards(card -> card.kind() == kind)).hasSizeGreaterThan(4);
    }

    @Test
    void blockedPinsAndCardsThatWereRenewedOrNeverLinked() {
        assertThat(cards(card -> card.pin().isPresent() && card.pinTriesLeft() == 0))
                .hasSizeGreaterThan(20);
        assertThat(cards(card -> card.linkedSerials().size() == 2)).hasSizeGreaterThan(20);
        assertThat(cards(card -> card.linkedSerials().isEmpty())).hasSizeGreaterThan(20);
        assertThat(cards(card -> card.linkedSerials().size() == 1
                        && !card.linkedSerials().contains(card.serial())))
                .isNotEmpty();
    }

    private static boolean outsideTheBmp(String name) {
        return name.codePointCount(0, name.length()) < name.length();
    }

    private static boolean hasTwins(Family family) {
        return birthdates(family) < family.members().size();
    }

    private static long birthdates(Family family) {
        return family.members().stream()
                .map(member -> member.person().birthdate())
                .distinct()
                .count();
    }

    private static long sexesOfTwins(Family family) {
        return family.members().stream()
                .collect(Collectors.groupingBy(member -> member.person().birthdate()))
                .values()
                .stream()
                .filter(born -> born.size() > 1)
                .flatMap(List::stream)
                .map(member -> member.person().sex())
                .distinct()
                .count();
    }
}
