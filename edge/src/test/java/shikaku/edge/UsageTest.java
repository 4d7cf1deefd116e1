package shikaku.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever asks how a program is started is told in both languages. */
class UsageTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void whatIsSaidInJapaneseIsSaidInEnglish() {
        String usage = Program.usage("center");
        assertThat(usage).startsWith("./shikaku center [--config FILE]");
        for (String fact : new String[] {"--config", "--KEY=VALUE"}) {
            assertThat(usage.lines().filter(line -> line.strip().startsWith(fact)))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line).containsPattern(JAPANESE).contains(" / "));
        }
        for (String fact : new String[] {"ready center", "DIR/config", "SIGTERM"}) {
            assertThat(usage.lines()
                            .filter(line -> line.contains(fact))
                            .map(line -> JAPANESE.matcher(line).find()))
                    .as(fact)
                    .contains(true, false);
        }
    }
}
