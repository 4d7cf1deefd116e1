package shikaku.message.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.BurdenShare;
import shikaku.domain.LimitCategory;
import shikaku.domain.LimitCertificateClassification;
import shikaku.domain.Period;
import shikaku.domain.SpecificDisease;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.code.ReferenceClassification;

class WordsTest {
    @Test
    void whereACardWasReadNobodyIsToldToLookAtWhatWasTyped() {
        EligibilityWords words = EligibilityWords.of(Optional.of("4"), ReferenceClassification.MY_NUMBER_CARD);
        assertThat(words.word().japanese()).startsWith("該当資格なし").doesNotContain("入力");
        assertThat(words.advice()).contains(Reason.PERSON_NOT_REGISTERED);
        assertThat(Reason.PERSON_NOT_REGISTERED.reception().japanese())
                .contains("保険者", "資格確認書")
                .doesNotContain("入力", "まだ健康保険証として", "無保険");
    }

    @Test
    void whereADocumentWasTypedTheFirstThingToLookAtIsWhatWasTyped() {
        EligibilityWords words = EligibilityWords.of(Optional.of("4"), ReferenceClassification.INSURED_CARD);
        assertThat(words.word().japanese()).contains("入力を確認");
        assertThat(words.advice()).contains(Reason.NO_COVERAGE_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsSimplyValidNeedsNoAdvice(ReferenceClassification asked) {
        assertThat(EligibilityWords.of(Optional.of("1"), asked).advice()).isEmpty();
        assertThat(Stream.of("2", "3", "4", "5", "6", "")
                        .map(code -> EligibilityWords.of(Optional.of(code).filter(text -> !text.isEmpty()), asked)))
                .allMatch(words -> words.advice().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "x"})
    void whatIsNoValidityHasNoWord(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EligibilityWords.of(Optional.of(code), ReferenceClassification.INSURED_CARD));
    }

    @Test
    void aShareIsSaidInTenthsAndWhatIsNotKnownIsNotGuessed() {
        assertThat(ShareWords.amount(Optional.of(30))).isEqualTo(new Sentence("3割", "30 %"));
        assertThat(ShareWords.amount(Optional.of(100))).isEqualTo(new Sentence("全額", "100 %"));
        assertThat(ShareWords.amount(Optional.of(25))).isEqualTo(new Sentence("25%", "25 %"));
        assertThat(ShareWords.amount(Optional.empty()).japanese()).isEqualTo("証で確認");
        assertThat(ShareWords.source(BurdenShare.Source.ORDINARY).japanese()).isEqualTo("保険者からの通知なし。年齢からの原則");
    }

    @Test
    void everyCodeHasANameOfItsOwn() {
        assertThat(Arrays.stream(LimitCategory.values()).map(CodeWords::of).map(Sentence::japanese))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(SpecificDisease.values()).map(CodeWords::of).map(Sentence::japanese))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(LimitCertificateClassification.values())
                        .map(CodeWords::of)
                        .map(Sentence::japanese))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 令和8年(2026年)4月1日",
        "2019-05-01, 令和元年(2019年)5月1日",
        "2019-04-30, 平成31年(2019年)4月30日",
        "1954-12-31, 昭和29年(1954年)12月31日",
        "1926-12-25, 昭和元年(1926年)12月25日",
        "1912-07-29, 明治45年(1912年)7月29日",
        "1872-12-31, 1872年12月31日",
        "9999-12-31, 令和7981年(9999年)12月31日",
        "+10000-01-01, 10000年1月1日",
        "+999999999-12-31, 999999999年12月31日",
        "-5000-01-01, -5000年1月1日"
    })
    void aDayHasItsEraAndTheWesternYearBesideIt(LocalDate day, String words) {
        assertThat(DayWords.of(day)).isEqualTo(new Sentence(words, day.toString()));
    }

    @Test
    void aPeriodWithoutAnEndIsLeftOpen() {
        assertThat(DayWords.of(Period.from(LocalDate.of(2026, 8, 1))))
                .isEqualTo(new Sentence("令和8年(2026年)8月1日 〜", "from 2026-08-01"));
        assertThat(DayWords.of(Period.between(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31))))
                .isEqualTo(new Sentence("令和8年(2026年)8月1日 〜 令和9年(2027年)7月31日", "2026-08-01 to 2027-07-31"));
    }
}
