package shikaku.accounting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.accounting.People;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

class ComparisonTest {
    @ParameterizedTest(name = "{0} ← {1}: {2} {3}")
    @CsvSource({
        "青木　花子, 青木　花子, SAME, ''",
        "青木　花子, 井上　花子, CHANGED, ''",
        "'', 青木　花子, NEW, ''",
        "青木　花子, '', NOT_SENT, ''",
        "髙橋　花子, 高橋　花子, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "山﨑　実, 山崎　實, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "渡邊　学, 渡辺　學, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "渡邉　学, 渡邊　学, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "斉藤　学, 齊藤　学, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "斉藤　学, 斎藤　学, CHANGED, ''",
        "𠮷田　慶, 吉田　慶, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "葛\uDB40\uDD00城　実, 葛城　実, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "福\uFA1Bの, 福福の, WRITTEN_DIFFERENTLY, VARIANT_KANJI",
        "青木　花子, 青木 花子, WRITTEN_DIFFERENTLY, WIDTH",
        "青木　花子, 青木花子, WRITTEN_DIFFERENTLY, WIDTH",
        "髙橋　花子, 高橋 花子, WRITTEN_DIFFERENTLY, WIDTH VARIANT_KANJI",
        "ショウタ, シヨウタ, WRITTEN_DIFFERENTLY, KANA",
        "ｼｮｳﾀ, シヨウタ, WRITTEN_DIFFERENTLY, WIDTH KANA",
        "はなこ, ハナコ, WRITTEN_DIFFERENTLY, KANA",
        "髙橋　花子, ●橋　花子, MASKED, ''",
        "髙橋　花子, ●橋　桃子, MASKED_AND_DIFFERENT, ''",
        "髙橋　花子, ●●橋　花子, MASKED_AND_DIFFERENT, ''",
        "●橋　花子, 髙橋　花子, COMPLETED, ''",
        "●橋　花●, 髙橋　●子, MASKED, ''",
        "●橋　花子, ●橋　花子, STILL_MASKED, ''",
        "●木　花子, 井上　桃子, MASKED_AND_DIFFERENT, ''",
        "髙●　花子, 高橋　花子, COMPLETED, VARIANT_KANJI",
        "渡邊　●子, 渡辺　幸子, COMPLETED, VARIANT_KANJI",
        "髙橋　花子, 〓橋　花子, MASKED, ''",
        "髙橋　花子, □橋　花子, MASKED, ''",
        "髙橋　花子, ?橋　花子, MASKED, ''",
        "髙橋　花子, ？橋　花子, MASKED, ''",
        "髙橋　花子, \uFFFD橋　花子, MASKED, ''",
        "髙橋　花子, 〓橋　桃子, MASKED_AND_DIFFERENT, ''",
        "〓橋　花子, 髙橋　花子, COMPLETED, ''",
    })
    @Proves(clauses = Clause.C1)
    void everyNameIsFoundForWhatItIs(String chart, String incoming, Finding finding, String ways) {
        Difference found = of(ChartItem.NAME, chart, incoming);
        assertThat(found.finding()).isEqualTo(finding);
        assertThat(found.ways()).isEqualTo(ways(ways));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {'○', '◯', '◆', '＊', '*', '_', '＿', '⚫', '⬛', '█', 0x303F, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD})
    @Proves(clauses = Clause.C1)
    void otherSignsAndPrivateLettersReplaceNothingEither(int sign) {
        String arrived = Character.toString(sign) + "橋　花子";
        assertThat(of(ChartItem.NAME, "髙橋　花子", arrived).finding()).isEqualTo(Finding.MASKED);
        assertThat(of(ChartItem.NAME, arrived, "髙橋　花子").finding()).isEqualTo(Finding.COMPLETED);
    }

    @ParameterizedTest(name = "{0} ← {1}: {2}")
    @CsvSource({
        "●﨑　みつ, 寺﨑　みつ, true",
        "●﨑　みつ, 寺崎 みつ, true",
        "●●　みつ, 寺﨑　みつ, true",
        "●﨑　みつ, ●﨑　みつ, false",
        "●﨑　みつ, 寺﨑　はな, false",
        "●﨑　みつ, 寺寺﨑　みつ, false",
        "●﨑　みつ, '', false",
        "寺﨑　みつ, 守﨑　みつ, false",
    })
    @Proves(clauses = Clause.C1)
    void aClerkWritesOneLetterForEachBlackCircleAndNothingElse(String chart, String typed, boolean fits) {
        assertThat(Comparison.between(named(chart), named(chart)).written(ChartItem.NAME, typed))
                .isEqualTo(
                        fits
                                ? Optional.of(new ChartChange(ChartItem.NAME, Optional.of(chart), Optional.of(typed)))
                                : Optional.empty());
    }

    @ParameterizedTest(name = "{0} ← {1}: {2}")
    @CsvSource({
        "髙●　花子, 高橋　花子, 髙橋　花子",
        "渡邊　●子, 渡辺　幸子, 渡邊　幸子",
        "キョウコ●, ｷﾖｳｺｱ, キョウコア",
        "キョウコ●, ｷﾖｳｺｶﾞ, キョウコガ",
        "ｷｮｳｺ●, ｷﾖｳｺｶﾞ, ｷｮｳｺｶﾞ",
        "髙●花子, 高橋　花子, 髙橋花子",
        "●　葛\uDB40\uDD00, 林　葛, 林　葛\uDB40\uDD00",
        "●城　花子, 葛\uDB40\uDD00城　花子, 葛\uDB40\uDD00城　花子",
        "髙〓　花□, 高橋　花子, 髙橋　花子",
        "髙●　花子, 高橋　桃子, 髙●　花子",
        "髙●　花子, 高橋本　花子, 髙●　花子",
    })
    @Proves(clauses = Clause.C1)
    void onlyBlackCirclesAreWrittenAndEveryOtherLetterStaysTheChartsOwn(String chart, String incoming, String then) {
        assertThat(after(named(chart), named(incoming), TakeOver.CHANGES).value(ChartItem.NAME))
                .contains(then);
    }

    @Test
    void besideABlackCircleThatIsWrittenTheOtherFormsAreNamedAndTakenOnlyWhereTheClerkSaysSo() {
        Difference completed = of(ChartItem.NAME, "髙●　花子", "高橋　花子");
        assertThat(completed.variants()).extracting(Difference.Letters::text).containsExactly("髙 U+9AD9 / 高 U+9AD8");
        Comparison comparison = Comparison.between(named("髙●　花子"), named("高橋　花子"));
        assertThat(TakeOver.CHANGES.kept(comparison))
                .as("so that the writing is not asked again")
                .containsExactly(new ChartChange(ChartItem.NAME, Optional.of("髙橋　花子"), Optional.of("高橋　花子")));
        assertThat(after(named("髙●　花子"), named("高橋　花子"), TakeOver.CHANGES_AND_WRITING))
                .isEqualTo(named("高橋　花子"));
        assertThat(after(named("●木　花子"), named("井上　桃子"), TakeOver.CHANGES_AND_WRITING))
                .as("a new name is taken when somebody has asked")
                .isEqualTo(named("井上　桃子"));
    }

    @Property(tries = 1000)
    @Proves(clauses = Clause.C1)
    void ofANameWithABlackCircleNoOtherLetterChangesUnlessTheClerkTakesTheWriting(
            @ForAll("masked") String chart, @ForAll("arriving") String incoming) {
        String after = after(named(chart), named(incoming), TakeOver.CHANGES)
                .value(ChartItem.NAME)
                .orElseThrow();
        String others = chart.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> Mask.in(letter) ? "." : Pattern.quote(letter))
                .collect(Collectors.joining());
        assertThat(after).matches(others);
    }

    @Test
    void lettersThatMayLookTheSameOnAScreenAreNamed() {
        assertThat(of(ChartItem.NAME, "葛\uDB40\uDD00城　実", "葛城　実").variants())
                .extracting(Difference.Letters::text)
                .containsExactly("葛\uDB40\uDD00 U+845B U+E0100 / 葛 U+845B");
        assertThat(of(ChartItem.NAME, "髙橋　髙子", "高橋　高子").variants())
                .extracting(Difference.Letters::text)
                .containsExactly("髙 U+9AD9 / 高 U+9AD8");
        assertThat(of(ChartItem.NAME, "髙橋　花子", "高橋花子").variants())
                .as("nobody can say which stands for which")
                .isEmpty();
        assertThat(of(ChartItem.NAME, "青木　花子", "井上　花子").variants()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} ← {2}: {3}")
    @CsvSource({
        "ADDRESS, 神戸市北区１−２, 神戸市北区1-2, WRITTEN_DIFFERENTLY",
        "ADDRESS, 神戸市北区1-2, 神戸市西区1-2, CHANGED",
        "SYMBOL, 神戸１２, 神戸12, CHANGED",
        "NUMBER, 0123, 123, CHANGED",
        "POST_NUMBER, 650-0001, 650-0001, SAME",
        "SHARE, 20, 30, CHANGED",
        "SYMBOL, 神戸１２, ●●１２, MASKED",
        "SYMBOL, 神戸12, ●●１２, MASKED_AND_DIFFERENT",
        "SYMBOL, 神戸１２, ●●●１２, MASKED_AND_DIFFERENT",
        "SYMBOL, ●●１２, ●●１２, STILL_MASKED",
        "SYMBOL, ●●１２, 神戸１２, COMPLETED",
        "SYMBOL, ●●１２, 神戸12, CHANGED",
        "SYMBOL, ●１, ｶﾞ１, CHANGED",
        "NUMBER, 東345, ●345, MASKED",
        "NUMBER, 東345, ●346, MASKED_AND_DIFFERENT",
        "POST_NUMBER, 650-0001, ●●●-0001, MASKED",
    })
    void ofACodeEveryCharacterCountsAndOfWordsTheirMeaning(ChartItem item, String chart, String incoming, Finding f) {
        assertThat(of(item, chart, incoming).finding()).isEqualTo(f);
    }

    @ParameterizedTest(name = "{0} ← {1}")
    @CsvSource({"神戸１２, ●●１２", "●●１２, 神戸１２"})
    @Proves(clauses = Clause.C1)
    void aBlackCircleInTheSymbolIsNoOtherInsuranceAndNothingOfItGoes(String chart, String incoming) {
        Chart held = Chart.of(People.hanako().coverage(), People.TODAY).with(ChartItem.SYMBOL, Optional.of(chart));
        Chart told = held.with(ChartItem.SYMBOL, Optional.of(incoming)).with(ChartItem.BRANCH, Optional.empty());
        assertThat(after(held, told, TakeOver.CHANGES_AND_WRITING))
                .isEqualTo(held.with(ChartItem.SYMBOL, Optional.of("神戸１２")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"●健保", "●組合"})
    @Proves(clauses = Clause.C1)
    void underAnotherInsuranceNothingOfTheFormerStaysAlsoWhereWhatArrivesHasABlackCircle(String insurer) {
        Chart held = Chart.of(People.hanako().coverage(), People.TODAY)
                .with(ChartItem.INSURER_NAME, Optional.of("甲健保"))
                .with(ChartItem.INSURED_NAME, Optional.of("山田　太郎"));
        Chart told = held.with(ChartItem.INSURER, Optional.of(People.KOBE.digits()))
                .with(ChartItem.SYMBOL, Optional.of("●●１２"))
                .with(ChartItem.INSURER_NAME, Optional.of(insurer))
                .with(ChartItem.INSURED_NAME, Optional.of("●●　●●"));
        assertThat(after(held, told, TakeOver.CHANGES)).isEqualTo(told);
        assertThat(after(told, told, TakeOver.CHANGES_AND_WRITING)).isEqualTo(told);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void whereNobodyCanReadWhetherItIsAnotherInsuranceNothingOfItIsTakenAndAClerkIsAsked() {
        Chart held =
                Chart.of(People.hanako().coverage(), People.TODAY).with(ChartItem.VALID_TO, Optional.of("2026-12-31"));
        Chart told = held.with(ChartItem.NUMBER, Optional.of("●99"))
                .with(ChartItem.INSURER_NAME, Optional.of("乙健保"))
                .with(ChartItem.INSURED_NAME, Optional.of("山田　太郎"))
                .with(ChartItem.BRANCH, Optional.empty())
                .with(ChartItem.VALID_TO, Optional.empty());
        Comparison unclear = Comparison.between(held, told);
        assertThat(unclear.asks()).isTrue();
        assertThat(unclear.finding(ChartItem.INSURER_NAME)).isEqualTo(Finding.MASKED_AND_DIFFERENT);
        assertThat(after(held, told, TakeOver.CHANGES)).isEqualTo(held);
        assertThat(after(held, told, TakeOver.CHANGES_AND_WRITING)).isEqualTo(held);
    }

    @Test
    @Proves(clauses = Clause.C1)
    void aClerkWritesTheSymbolInTheWidthItHasAndNobodyIsAskedAboutWithABlackCircle() {
        Chart masked = Chart.of(People.hanako().coverage(), People.TODAY).with(ChartItem.SYMBOL, Optional.of("●●１２"));
        Comparison same = Comparison.between(masked, masked);
        assertThat(same.written(ChartItem.SYMBOL, "神戸12")).isEmpty();
        assertThat(same.written(ChartItem.SYMBOL, "神戸１２"))
                .map(change -> ChartChange.apply(masked, List.of(change)).key())
                .contains(Optional.of(People.hanako().key()));
        assertThat(masked.key()).isEmpty();
        assertThat(Chart.of(People.hanako().coverage(), People.TODAY)
                        .with(ChartItem.NUMBER, Optional.of("●345"))
                        .key())
                .isEmpty();
    }

    @Test
    void withAnotherInsuranceWhatItDoesNotHaveGoesAndUnderTheSameABranchNotSentStays() {
        Chart employees = Chart.of(People.hanako().coverage(), People.TODAY);
        Chart late = employees
                .with(ChartItem.INSURER, Optional.of(People.LATE_ELDERLY.digits()))
                .with(ChartItem.SYMBOL, Optional.empty())
                .with(ChartItem.BRANCH, Optional.empty());
        Comparison moved = Comparison.between(employees, late);
        assertThat(moved.finding(ChartItem.SYMBOL)).isEqualTo(Finding.GONE);
        assertThat(moved.finding(ChartItem.BRANCH)).isEqualTo(Finding.GONE);
        Comparison same = Comparison.between(employees, employees.with(ChartItem.BRANCH, Optional.empty()));
        assertThat(same.finding(ChartItem.BRANCH)).isEqualTo(Finding.NOT_SENT);
        assertThat(same.open()).isZero();
    }

    @Test
    void numbersThatWereNotToldAreNotGone() {
        Chart employees = Chart.of(People.hanako().coverage(), People.TODAY);
        Chart told = employees
                .with(ChartItem.INSURER, Optional.empty())
                .with(ChartItem.NUMBER, Optional.empty())
                .with(ChartItem.SYMBOL, Optional.empty());
        Comparison same = Comparison.between(employees, told);
        assertThat(same.finding(ChartItem.INSURER)).isEqualTo(Finding.NOT_SENT);
        assertThat(same.finding(ChartItem.NUMBER)).isEqualTo(Finding.NOT_SENT);
        assertThat(same.open()).isZero();
    }

    @Test
    void underAnotherInsurersNameTheOldNumbersGoAlsoWhereNoNewOnesAreTold() {
        Chart employees = Chart.of(People.hanako().coverage(), People.TODAY);
        Chart assistance = employees
                .with(ChartItem.INSURER, Optional.empty())
                .with(ChartItem.NUMBER, Optional.of("7"))
                .with(ChartItem.SYMBOL, Optional.empty())
                .with(ChartItem.INSURER_NAME, Optional.of("北福祉事務所"));
        Comparison other = Comparison.between(employees, assistance);
        assertThat(other.finding(ChartItem.INSURER)).isEqualTo(Finding.GONE);
        assertThat(other.finding(ChartItem.SYMBOL)).isEqualTo(Finding.GONE);
        assertThat(other.finding(ChartItem.NUMBER)).isEqualTo(Finding.CHANGED);
    }

    @Test
    void anEndThatIsGoneIsGoneAlsoUnderTheSameInsurance() {
        Chart open = Chart.of(People.hanako().coverage(), People.TODAY);
        Chart ending = open.with(ChartItem.VALID_TO, Optional.of("2026-11-30"));
        assertThat(Comparison.between(ending, open).finding(ChartItem.VALID_TO)).isEqualTo(Finding.GONE);
    }

    @Property(tries = 500)
    void whateverIsTakenOverNoWrittenCharacterIsLostToABlackCircle(
            @ForAll("names") String chart, @ForAll("names") String incoming, @ForAll TakeOver how) {
        Chart before = named(chart);
        String after = after(before, named(incoming), how).value(ChartItem.NAME).orElseThrow();
        assertThat(missing(after)).isLessThanOrEqualTo(missing(chart));
        assertThat(after).isIn(chart, incoming, Mask.filled(chart, incoming).orElse(chart));
    }

    @Property(tries = 500)
    void whatIsTakenOverTwiceChangesNothingMoreAndUndoneIsExactlyAsBefore(
            @ForAll("names") String chart, @ForAll("names") String incoming, @ForAll TakeOver how) {
        Chart before = named(chart);
        Chart after = after(before, named(incoming), how);
        assertThat(after(after, named(incoming), how)).isEqualTo(after);
        List<ChartChange> undoing = how.changes(Comparison.between(before, named(incoming))).stream()
                .map(ChartChange::undone)
                .toList();
        assertThat(undoing).allMatch(one -> one.fits(after));
        assertThat(ChartChange.apply(after, undoing)).isEqualTo(before);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> letters = Arbitraries.of("髙", "高", "𠮷", "橋", "●");
        return Combinators.combine(letters, letters, letters).as((one, two, three) -> one + two + "　" + three);
    }

    @Provide
    Arbitrary<String> masked() {
        return name("髙", "邊", "𠮷", "キ", "ョ", "ｼ", "橋", "●", "〓")
                .filter(name -> name.contains("●") || name.contains("〓"));
    }

    @Provide
    Arbitrary<String> arriving() {
        return name("高", "辺", "吉", "ｷ", "ヨ", "シ", "橋", "ア", "●", "?");
    }

    private static Arbitrary<String> name(String... letters) {
        return Combinators.combine(
                        Arbitraries.of(letters).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("　", " ", ""),
                        Arbitraries.of(letters).list().ofSize(1))
                .as((family, space, given) -> String.join("", family) + space + String.join("", given));
    }

    private static Chart after(Chart chart, Chart incoming, TakeOver how) {
        return ChartChange.apply(chart, how.changes(Comparison.between(chart, incoming)));
    }

    private static long missing(String name) {
        return name.chars().filter(letter -> letter == '●').count();
    }

    private static Chart named(String name) {
        return Chart.EMPTY.with(ChartItem.NAME, Optional.of(name));
    }

    private static Difference of(ChartItem item, String chart, String incoming) {
        return Comparison.between(with(item, chart), with(item, incoming))
                .differences()
                .getFirst();
    }

    private static Chart with(ChartItem item, String value) {
        return Chart.EMPTY.with(item, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    private static Set<Way> ways(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Way::valueOf)
                .collect(Collectors.toSet());
    }
}
