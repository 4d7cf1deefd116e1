package shikaku.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** Words by key, in the file of one language or the other and of no third. */
class WordsByKeyTest {
    private final Words words = Words.of("test");

    @Test
    void aKeyIsSaidInBothLanguages() {
        assertThat(words.sentence("plain")).isEqualTo(new Sentence("それは「はい」です", "that’s a {yes}"));
        assertThat(words.in(Locale.ENGLISH, "plain")).isEqualTo("that’s a {yes}");
        assertThat(words.has("plain")).isTrue();
    }

    @Test
    void whatIsFilledInIsFilledInOnceAsItIs() {
        assertThat(words.sentence("filled", "{1}$1", 1_000))
                .isEqualTo(new Sentence("1000件、{1}$1さん", "{1}$1: 1000 of them"));
    }

    @Test
    void aSentenceIsFilledInWithItsOwnWords() {
        assertThat(words.sentence("filled", new Sentence("誰か", "somebody"), 1))
                .isEqualTo(new Sentence("1件、誰かさん", "somebody: 1 of them"));
    }

    @Test
    void aKeyOrAFileThatIsNotThereIsAMistake() {
        assertThat(words.has("japanese.only")).isFalse();
        assertThatThrownBy(() -> words.sentence("japanese.only")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> Words.of("nothing")).isInstanceOf(MissingResourceException.class);
    }
}
