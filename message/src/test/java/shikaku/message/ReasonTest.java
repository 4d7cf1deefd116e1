package shikaku.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonHasFourTextsThatAreWholeSentences(Reason reason) {
        assertThat(japanese(reason))
                .allSatisfy(text -> assertThat(text).endsWith("。").containsPattern("[\\p{IsHiragana}]{2,}"));
        assertThat(english(reason))
                .allSatisfy(
                        text -> assertThat(text).endsWith(".").doesNotContainPattern("[\\p{IsHiragana}\\p{IsHan}]"));
    }

    @ParameterizedTest
    @EnumSource
    void receptionAndVendorAreToldDifferentThings(Reason reason) {
        assertThat(reason.reception()).isNotEqualTo(reason.vendor());
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceNeverNamesABareCode(Reason reason) {
        assertThat(Stream.concat(japanese(reason).stream(), english(reason).stream()))
                .noneMatch(text -> text.matches(".*[MPC][0-9]{4}.*"));
    }

    @ParameterizedTest
    @EnumSource
    void theReceptionistReadsNoTechnicalWord(Reason reason) {
        assertThat(reason.reception().japanese()).doesNotContainPattern("[A-Za-z]");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeSaysItsPlaceAndItsGroup(Reason reason) {
        assertThat(reason.code()).matches("[MPC][0-9]{4}");
        assertThat(reason.place().name()).startsWith(reason.code().substring(0, 1));
        assertThat(Reason.ofCode(reason.code())).contains(reason);
    }

    @Test
    void noTwoReasonsShareACode() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::code)).doesNotHaveDuplicates();
    }

    @Test
    void aCodeOfSomebodyElseIsNoReasonOfOurs() {
        assertThat(Reason.ofCode("OQC-OWSE0900000")).isEmpty();
    }

    @Test
    void nobodyIsCalledUninsuredBecauseNothingWasFound() {
        assertThat(Reason.NO_COVERAGE_FOUND.reception().japanese()).doesNotContain("無保険");
    }

    @Test
    void japaneseIsSaidToJapaneseAndEnglishToEverybodyElse() {
        var sentence = Reason.CARD_REMOVED.reception();
        assertThat(sentence.in(Locale.JAPAN)).isEqualTo(sentence.japanese());
        assertThat(sentence.in(Locale.GERMANY)).isEqualTo(sentence.english());
    }

    private static List<String> japanese(Reason reason) {
        return List.of(reason.reception().japanese(), reason.vendor().japanese());
    }

    private static List<String> english(Reason reason) {
        return List.of(reason.reception().english(), reason.vendor().english());
    }
}
