package shikaku.town.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shikaku.domain.CheckDigit;
import shikaku.domain.InsuredCardKey;

/** Keys and serials belong to one person each, and every number with a check digit fits it. */
class UniqueNumbersTest {
    private static final LocalDate DATE = Town.DEFAULT_DATE;

    @Test
    void noTwoPeopleHaveTheSameKey() {
        Map<InsuredCardKey, String> owners = new HashMap<>();
        for (Resident resident : TheTown.TOWN.residents()) {
            for (RegisteredCoverage registered : resident.coverages()) {
                assertThat(owners.merge(registered.key(), resident.id(), (first, second) -> first))
                        .isEqualTo(resident.id());
            }
        }
    }

    @Test
    void noTwoCardsShareASerialNewOrOlder() {
        List<String> serials = TheTown.TOWN.residents().stream()
                .flatMap(resident -> resident.card().stream())
                .flatMap(card -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(card.serial()), card.linkedSerials().stream())
                        .distinct())
                .toList();
        assertThat(serials).doesNotHaveDuplicates();
    }

    @Test
    void noTwoRecordsOfOneMomentHaveTheSameId() {
        assertThat(TheTown.TOWN.residents().stream()
                        .flatMap(resident -> resident.coverages().stream())
                        .map(registered -> registered.load() + registered.recordId())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyLinkageIsOpaqueAndUnique() {
        assertThat(TheTown.TOWN.residents().stream()
                        .map(resident -> resident.linkage().value())
                        .toList())
                .doesNotHaveDuplicates()
                .allMatch(value -> value.matches("[0-9a-f]{32}"));
    }

    @Test
    void checkDigitsFit() {
        assertThat(TheTown.TOWN.insurers())
                .allMatch(insurer -> CheckDigit.fits(insurer.number().digits()));
        assertThat(TheTown.TOWN.clinics())
                .allMatch(clinic -> CheckDigit.fits(clinic.code().digits()));
        assertThat(TheTown.coverages(coverage ->
                        coverage.key().insurer().orElseThrow().digits().startsWith("12")))
                .filteredOn(coverage ->
                        coverage.key().insurer().orElseThrow().digits().length() == 8)
                .isNotEmpty()
                .allMatch(coverage ->
                        CheckDigit.fits(coverage.key().number().orElseThrow().value()));
    }

    @Test
    void certificatesStandAsTheirLastDaySays() {
        assertThat(TheTown.cards(card -> card.certificate() == CertificateState.VALID))
                .noneMatch(card -> card.certificateExpires().isBefore(DATE));
        assertThat(TheTown.cards(card -> card.certificate() == CertificateState.EXPIRED_IN_GRACE))
                .allMatch(card -> card.certificateExpires().isBefore(DATE)
                        && !card.certificateExpires().isBefore(DATE.minusMonths(3)));
        assertThat(TheTown.cards(card -> card.certificate() == CertificateState.EXPIRED))
                .allMatch(card -> card.certificateExpires().isBefore(DATE.minusMonths(3)));
    }

    @Test
    void everyCoverageStartsAfterBirth() {
        assertThat(TheTown.coverages(coverage -> true))
                .noneMatch(coverage ->
                        coverage.period().order().isBefore(coverage.person().birthdate()));
    }

    @Test
    void kanaAreHalfWidth() {
        assertThat(TheTown.residents(resident -> true))
                .allMatch(resident ->
                        resident.person().names().kana().orElseThrow().matches("[ｦ-ﾟ ]+"));
    }
}
