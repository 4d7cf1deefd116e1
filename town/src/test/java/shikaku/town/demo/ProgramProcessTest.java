package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor reads when a program does not come up. */
class ProgramProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void why_a_program_did_not_start_is_told_in_its_own_words_with_the_place_of_its_log() {
        String sentence = "127.0.0.1:8480 はほかのプログラムが使っています。 / another program uses 127.0.0.1:8480.";
        assertThatIllegalStateException()
                .isThrownBy(() -> start("echo a stack trace; echo '" + sentence + "' >&2; echo; exit 1"))
                .withMessageContainingAll("jpki", sentence, log().toString())
                .withMessageNotContaining("stack trace");
    }

    @Test
    void a_program_that_says_nothing_and_ends_is_told_so() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start("exit 1"))
                .withMessageContainingAll("何も言わずに終わりました", "without a word", log().toString());
    }

    private void start(String script) {
        ProgramProcess.start("jpki", List.of("sh", "-c", script), Map.of(), log())
                .awaitReady(PATIENCE, log());
    }

    private Path log() {
        return folder.resolve("jpki.log");
    }
}
