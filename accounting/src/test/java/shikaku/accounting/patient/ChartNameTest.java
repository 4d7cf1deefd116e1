package shikaku.accounting.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.domain.PersonName;

class ChartNameTest {
    @ParameterizedTest(name = "{0} ← {1} = {2}")
    @CsvSource({
        "髙橋　花子, ●橋　花子, 髙橋　花子",
        "●橋　花子, 髙橋　花子, 髙橋　花子",
        "●橋　花子, ●橋　花子, ●橋　花子",
        "●橋　花●, 髙橋　●子, ●橋　花●",
        "𠮷田　太郎, ●田　太郎, 𠮷田　太郎",
        "●田　太郎, 𠮷田　太郎, 𠮷田　太郎",
        "青木　花子, 井上　花子, 青木　花子",
        "●木　花子, 井上　桃子, ●木　花子",
    })
    void whatIsWrittenStaysAndWhatIsMissingIsFilledIn(String chart, String incoming, String after) {
        assertThat(ChartName.after(named(chart), named(incoming)).name()).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "青木　花子, 青木　花子, false",
        "青木　花子, 青木 花子, false",
        "髙橋　花子, ●橋　花子, false",
        "葛\uDB40\uDD00城　実, ●城　実, false",
        "青木　花子, 井上　花子, true",
        "髙橋　花子, 高橋　花子, true",
        "髙橋　花子, ●●橋　花子, true",
    })
    void onlyNamesThatCannotBeTheSameDiffer(String chart, String incoming, boolean differ) {
        assertThat(ChartName.differ(chart, incoming)).isEqualTo(differ);
    }

    @Property(tries = 500)
    void noWrittenCharacterIsEverLostToABlackCircle(@ForAll("names") String chart, @ForAll("names") String incoming) {
        String after = ChartName.after(named(chart), named(incoming)).name();
        assertThat(missing(after)).isLessThanOrEqualTo(missing(chart));
        assertThat(after).isIn(chart, incoming);
        assertThat(after.equals(chart) || !ChartName.differ(chart, after)).isTrue();
    }

    @Property(tries = 500)
    void takingTheSameResultTwiceChangesNothingMore(@ForAll("names") String chart, @ForAll("names") String incoming) {
        PersonName once = ChartName.after(named(chart), named(incoming));
        assertThat(ChartName.after(once, named(incoming))).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> letters = Arbitraries.of("髙", "𠮷", "橋", "●");
        return Combinators.combine(letters, letters, letters).as((one, two, three) -> one + two + "　" + three);
    }

    private static long missing(String name) {
        return name.chars().filter(letter -> letter == '●').count();
    }

    private static PersonName named(String name) {
        return new PersonName(name, Optional.of("ﾅﾏｴ"), Optional.empty(), Optional.empty());
    }
}
