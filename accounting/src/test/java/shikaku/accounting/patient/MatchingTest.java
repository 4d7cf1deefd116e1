package shikaku.accounting.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.accounting.FileOfPatients;
import shikaku.accounting.People;
import shikaku.domain.PersonName;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Proves;

@Proves(arrows = Arrow.A8)
class MatchingTest {
    private final FileOfPatients file = new FileOfPatients();
    private final Matching matching = new Matching(file);
    private final People hanako = People.hanako();

    @Test
    void whoComesForTheFirstTimeIsANewPatient() {
        assertThat(find(hanako)).isEqualTo(new Match.NewPatient());
    }

    @Test
    void theReferenceNumberLeadsToThePatientWhateverTheNameIsNow() {
        file.add(7, hanako);
        assertKnown(find(hanako.named("井上　花子", "ｲﾉｳｴ ﾊﾅｺ"), "00000007"), 7, Match.By.REFERENCE_NUMBER);
    }

    @Test
    void theReferenceNumberOfSomebodyWithAnotherBirthdateIsForAClerk() {
        file.add(7, hanako);
        assertUndecided(find(hanako.born(LocalDate.of(2018, 5, 4)), "00000007"), OpenQuestion.NUMBER_CONTRADICTS, 7);
    }

    @Test
    void theReferenceNumberOfATwinIsForAClerkWhereTheNameIsTheOtherTwins() {
        People momoko = hanako.named("青木　桃子", "ｱｵｷ ﾓﾓｺ");
        file.add(7, hanako).add(8, momoko);
        assertUndecided(find(momoko, "00000007"), OpenQuestion.NUMBER_CONTRADICTS, 7, 8);
    }

    @Test
    void alsoWhereTheOtherTwinIsNotKnownYetButSexOrBranchIsAnother() {
        file.add(7, hanako);
        People taro = hanako.named("青木　太郎", "ｱｵｷ ﾀﾛｳ");
        assertUndecided(find(taro.with(Sex.MALE), "00000007"), OpenQuestion.NUMBER_CONTRADICTS, 7);
        assertUndecided(
                find(taro.insured(People.key(People.KYOKAI, "1234567", "03")), "00000007"),
                OpenQuestion.NUMBER_CONTRADICTS,
                7);
    }

    @Test
    void twoReferenceNumbersOfTwoPatientsAreForAClerk() {
        file.add(7, hanako).add(8, hanako);
        assertUndecided(find(hanako, "00000007", "00000008"), OpenQuestion.NUMBER_CONTRADICTS, 7, 8);
    }

    @Test
    void theSameReferenceNumberTwiceIsOneNumber() {
        file.add(7, hanako);
        assertKnown(find(hanako, "00000007", "00000007"), 7, Match.By.REFERENCE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000099", "A-12", "00000000", "７", "99999999999999999999"})
    void aReferenceNumberThatTheFileDoesNotHaveLeavesTheSearchByKana(String unknown) {
        file.add(7, hanako);
        assertKnown(find(hanako, unknown), 7, Match.By.KANA_AND_BIRTHDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｱｵｷ ﾊﾅｺ", "アオキ　ハナコ", "アオキハナコ", "あおき はなこ"})
    void kanaAreTheSameInAnyWidthAndWithAnySpace(String kana) {
        file.add(7, hanako.named("青木　花子", kana));
        assertKnown(find(hanako), 7, Match.By.KANA_AND_BIRTHDATE);
    }

    @Test
    void smallKanaThatAnInsurerEnlargedAreTheSame() {
        file.add(7, hanako.named("城　翔子", "ｼﾞｮｳ ｼｮｳｺ"));
        assertKnown(find(hanako.named("城　翔子", "ｼﾞﾖｳ ｼﾖｳｺ")), 7, Match.By.KANA_AND_BIRTHDATE);
    }

    @Test
    void twinsAreToldApartByTheirKana() {
        file.add(7, hanako).add(8, hanako.named("青木　桃子", "ｱｵｷ ﾓﾓｺ"));
        assertKnown(find(hanako.named("青木　桃子", "ｱｵｷ ﾓﾓｺ")), 8, Match.By.KANA_AND_BIRTHDATE);
    }

    @Test
    void theOtherTwinIsNewWhileOnlyOneIsKnown() {
        file.add(7, hanako);
        assertThat(find(hanako.named("青木　桃子", "ｱｵｷ ﾓﾓｺ"))).isEqualTo(new Match.NewPatient());
    }

    @Test
    void nobodyIsChosenBetweenTwoOfTheSameKanaAndBirthdate() {
        file.add(7, hanako).add(8, hanako.named("蒼木　華子", "ｱｵｷ ﾊﾅｺ"));
        assertUndecided(find(hanako), OpenQuestion.SEVERAL_FIT, 7, 8);
    }

    @Test
    void theSameKanaAndBirthdateWithAnotherSexIsNotTakenForTheSamePerson() {
        file.add(7, hanako.named("青木　薫", "ｱｵｷ ｶｵﾙ"));
        assertUndecided(find(hanako.named("青木　馨", "ｱｵｷ ｶｵﾙ").with(Sex.MALE)), OpenQuestion.PERSON_CONTRADICTS, 7);
    }

    @Test
    void theSameKanaAndBirthdateUnderAnotherBranchOfTheFamilyIsNotTakenForTheSamePerson() {
        file.add(7, hanako);
        assertUndecided(
                find(hanako.insured(People.key(People.KYOKAI, "1234567", "03"))), OpenQuestion.PERSON_CONTRADICTS, 7);
    }

    @Test
    void anotherInsurerIsNoReasonToDoubt() {
        file.add(7, hanako);
        assertKnown(find(hanako.insured(People.key(People.KOBE, "99", "01"))), 7, Match.By.KANA_AND_BIRTHDATE);
    }

    @Test
    void aPatientKnownByAnEverydayNameIsFoundByIt() {
        file.add(7, hanako.named("木村　エレナ", "ｷﾑﾗ ｴﾚﾅ"));
        PersonName names =
                new PersonName("SILVA ELENA", Optional.of("ｼﾙﾊﾞ ｴﾚﾅ"), Optional.of("木村　エレナ"), Optional.of("ｷﾑﾗ ｴﾚﾅ"));
        assertKnown(find(hanako.named(names)), 7, Match.By.KANA_AND_BIRTHDATE);
    }

    @Test
    void withoutKanaSomebodyBornOnAPatientsBirthdateIsForAClerk() {
        file.add(7, hanako);
        PersonName noKana = new PersonName("青木　花子", Optional.empty(), Optional.empty(), Optional.empty());
        assertUndecided(find(hanako.named(noKana)), OpenQuestion.NO_KANA, 7);
    }

    @Test
    void withoutKanaSomebodyBornOnNobodysBirthdateIsNew() {
        file.add(7, hanako.born(LocalDate.of(2001, 1, 1)));
        PersonName noKana = new PersonName("青木　花子", Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(find(hanako.named(noKana))).isEqualTo(new Match.NewPatient());
    }

    @Test
    void aPatientWhoseKanaTheChartLacksIsNotDoubledSilently() {
        file.add(7, hanako.named(new PersonName("青木　花子", Optional.empty(), Optional.empty(), Optional.empty())));
        assertUndecided(find(hanako), OpenQuestion.NO_KANA, 7);
    }

    private Match find(People person, String... references) {
        List<ReferenceNumber> numbers =
                Arrays.stream(references).map(ReferenceNumber::new).toList();
        return matching.find(person.coverage(), numbers);
    }

    private void assertKnown(Match match, long number, Match.By by) {
        Patient patient = file.find(new PatientNumber(number)).orElseThrow();
        assertThat(match).isEqualTo(new Match.Known(patient, by));
    }

    private static void assertUndecided(Match match, OpenQuestion why, long... candidates) {
        List<PatientNumber> numbers =
                Arrays.stream(candidates).mapToObj(PatientNumber::new).toList();
        assertThat(match).isEqualTo(new Match.Undecided(numbers, why));
    }
}
