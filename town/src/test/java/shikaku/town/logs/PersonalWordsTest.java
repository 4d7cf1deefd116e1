package shikaku.town.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shikaku.town.people.Town;

class PersonalWordsTest {
    private static Set<PersonalWord> words = Set.of();

    @BeforeAll
    static void theTown() {
        Town town = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE);
        words = Set.copyOf(PersonalWords.of(town.residents(), List.of("00000017", "K-17")));
    }

    @Test
    void aFullNameIsLookedForInBothOrders() {
        assertThat(words)
                .contains(
                        new PersonalWord(Kind.NAME, "月島 航"),
                        new PersonalWord(Kind.NAME, "航 月島"),
                        new PersonalWord(Kind.KANA, "ﾂｷｼﾏ ﾜﾀﾙ"),
                        new PersonalWord(Kind.KANA, "ﾜﾀﾙ ﾂｷｼﾏ"));
    }

    @Test
    void aSerialIsLookedForAsProgramsPrintIt() {
        Set<String> serials = words.stream()
                .filter(word -> word.kind() == Kind.SERIAL)
                .map(PersonalWord::text)
                .collect(Collectors.toSet());
        assertThat(serials)
                .anyMatch(text -> text.matches("[0-9a-f]{40}"))
                .anyMatch(text -> text.matches("([0-9a-f]{2}:){19}[0-9a-f]{2}"))
                .anyMatch(text -> text.matches("[0-9]{46,49}"));
    }

    @Test
    void everyKindIsThereAndNoNumberThatChanceWrites() {
        assertThat(words.stream().map(PersonalWord::kind)).contains(Kind.values());
        assertThat(words)
                .contains(new PersonalWord(Kind.REFERENCE, "00000017"))
                .doesNotContain(new PersonalWord(Kind.REFERENCE, "K-17"))
                .filteredOn(word -> word.kind() == Kind.INSURED_NUMBER)
                .isNotEmpty()
                .allMatch(word -> word.text().length() >= Limits.NUMBER);
    }
}
