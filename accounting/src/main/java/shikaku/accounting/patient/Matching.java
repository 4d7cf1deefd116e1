package shikaku.accounting.patient;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.Person;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Sex;

/**
 * Finds the patient of a result: by 照会番号, else by カナ氏名 and 生年月日; nobody fits is a new patient, one is taken, two or more are
 * never chosen between (rules.md §4.4).
 */
public final class Matching {
    private final PatientFile file;

    public Matching(PatientFile file) {
        this.file = file;
    }

    /**
     * @param coverage what the result discloses
     * @param references 照会番号 in the result; it may repeat (interface.md §2.5)
     */
    public Match find(Coverage coverage, List<ReferenceNumber> references) {
        List<Patient> numbered = references.stream()
                .flatMap(reference -> PatientNumber.of(reference).flatMap(file::find).stream())
                .distinct()
                .toList();
        return numbered.isEmpty() ? byKana(coverage) : byNumber(numbered, coverage);
    }

    /**
     * A wrong link at the center shows as another birthdate; 9,207 such links were found in the real system (rules.md §8.1). Between twins it
     * does not: another name alone may be a marriage, but not where sex, 枝番 or another patient speak against it, too.
     */
    private Match byNumber(List<Patient> numbered, Coverage coverage) {
        Patient first = numbered.getFirst();
        if (numbered.size() > 1 || !first.birthdate().equals(coverage.person().birthdate())) {
            return undecided(numbered, OpenQuestion.NUMBER_CONTRADICTS);
        }
        Set<KanaKey> kana = KanaKey.of(coverage.person().names());
        if (goesBy(kana).or(hasNoKanaOr(kana)).test(first)) {
            return new Match.Known(first, Match.By.REFERENCE_NUMBER);
        }
        List<Patient> others =
                file.bornOn(first.birthdate()).stream().filter(goesBy(kana)).toList();
        return others.isEmpty() && !isAnother(first, coverage)
                ? new Match.Known(first, Match.By.REFERENCE_NUMBER)
                : undecided(Stream.concat(Stream.of(first), others.stream()).toList(), OpenQuestion.NUMBER_CONTRADICTS);
    }

    private Match byKana(Coverage coverage) {
        Person person = coverage.person();
        List<Patient> born = file.bornOn(person.birthdate());
        Set<KanaKey> kana = KanaKey.of(person.names());
        List<Patient> fitting = born.stream().filter(goesBy(kana)).toList();
        List<Patient> incomparable = born.stream().filter(hasNoKanaOr(kana)).toList();
        return switch (fitting.size()) {
            case 0 -> incomparable.isEmpty() ? new Match.NewPatient() : undecided(incomparable, OpenQuestion.NO_KANA);
            case 1 -> unlessContradicted(fitting.getFirst(), coverage);
            default -> undecided(fitting, OpenQuestion.SEVERAL_FIT);
        };
    }

    private static Match unlessContradicted(Patient found, Coverage coverage) {
        return isAnother(found, coverage)
                ? undecided(List.of(found), OpenQuestion.PERSON_CONTRADICTS)
                : new Match.Known(found, Match.By.KANA_AND_BIRTHDATE);
    }

    private static boolean isAnother(Patient found, Coverage coverage) {
        return otherSex(found.sex(), coverage.person().sex()) || otherBranch(found.insured(), coverage.key());
    }

    private static Predicate<Patient> goesBy(Set<KanaKey> kana) {
        return patient -> !Collections.disjoint(KanaKey.of(patient.names()), kana);
    }

    /** Where one side has no kana, nobody can say that they are two persons. */
    private static Predicate<Patient> hasNoKanaOr(Set<KanaKey> kana) {
        return patient -> kana.isEmpty() || KanaKey.of(patient.names()).isEmpty();
    }

    private static boolean otherSex(Sex chart, Sex incoming) {
        return chart != incoming && chart != Sex.UNSET && incoming != Sex.UNSET;
    }

    /** The same 記号・番号 under another 枝番 is another member of the family. */
    private static boolean otherBranch(Optional<InsuredCardKey> chart, CoverageKey incoming) {
        return chart.filter(key -> Optional.of(key.insurer()).equals(incoming.insurer())
                        && key.symbol().equals(incoming.symbol())
                        && Optional.of(key.number()).equals(incoming.number())
                        && key.branch().isPresent()
                        && incoming.branch().isPresent()
                        && !key.branch().equals(incoming.branch()))
                .isPresent();
    }

    private static Match undecided(List<Patient> candidates, OpenQuestion why) {
        return new Match.Undecided(candidates.stream().map(Patient::number).toList(), why);
    }
}
