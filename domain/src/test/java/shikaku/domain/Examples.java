package shikaku.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** People and coverages for the tests of this module; what a test does not care about is the same for all. */
final class Examples {
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final LocalDate BORN = LocalDate.of(2019, 5, 6);

    private Examples() {}

    static Person person(LocalDate birthdate) {
        return new Person(PersonName.of("見本　花子", "ﾐﾎﾝ ﾊﾅｺ"), Sex.FEMALE, Optional.empty(), birthdate, Optional.empty());
    }

    static InsuredCardKey key(String insurer, String number, Optional<String> branch) {
        return new InsuredCardKey(
                new InsurerNumber(CheckDigit.append(insurer)),
                Optional.of(new InsuredSymbol("12-34")),
                new InsuredNumber(number),
                branch.map(BranchNumber::new));
    }

    static Coverage coverage(InsuredCardKey key, Period period) {
        return coverage(key, period, BORN, CardClassification.GENERAL);
    }

    static Coverage coverage(
            InsuredCardKey key, Period period, LocalDate birthdate, CardClassification classification) {
        return new Coverage(
                person(birthdate),
                CoverageKey.of(key),
                "見本健康保険組合",
                classification,
                Optional.of(FamilyRelation.FAMILY),
                Optional.empty(),
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LimitCertificate(
                        LimitCertificateClassification.LIMIT,
                        LimitCategory.A03,
                        Optional.empty(),
                        Period.from(LocalDate.of(2026, 4, 1)),
                        Optional.empty())),
                List.of(new SpecificDiseaseCertificate(
                        SpecificDisease.CHRONIC_KIDNEY_FAILURE,
                        Optional.empty(),
                        Period.from(LocalDate.of(2026, 4, 1)),
                        10_000)));
    }
}
