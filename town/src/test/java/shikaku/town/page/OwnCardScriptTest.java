package shikaku.town.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page makes of the answers about a visitor's own card, without a browser: Node.js comes with the npm that the build needs. */
@EnabledIf("nodeIsThere")
class OwnCardScriptTest {
    private static final Path SCRIPT = Path.of("src/main/resources/static/town/own-card.js");
    private static final Path PAGE = Path.of("src/test/resources/shikaku/town/page/own-card-page.js");

    static boolean nodeIsThere() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Path.of(folder, "node").toFile().canExecute());
    }

    @Test
    void an_answer_of_the_door_is_said_and_tells_whether_there_is_a_photo_to_erase() throws Exception {
        assertThat(after("""
                {"ownFace":false,"said":"消しました。"}""")).isEqualTo("消しました。|erase false|face false|failed false");
    }

    @Test
    void a_refusal_by_the_server_is_said_in_the_language_of_the_page_and_leaves_the_button_that_erases()
            throws Exception {
        assertThat(after("""
                {"status":403,"code":"M0501","message":"このページは開けません。","messageEnglish":"This page is not for you."}""")).isEqualTo("このページは開けません。|erase true|face true|failed false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "<html></html>"})
    void an_answer_without_words_is_a_failure_and_leaves_the_button_that_erases(String answer) throws Exception {
        assertThat(after(answer)).isEqualTo("|erase true|face true|failed true");
    }

    private static String after(String answer) throws IOException, InterruptedException {
        Process page = new ProcessBuilder("node", PAGE.toString(), SCRIPT.toString())
                .redirectErrorStream(true)
                .start();
        try (Writer server = page.outputWriter(StandardCharsets.UTF_8)) {
            server.write(answer);
        }
        String seen = new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        page.waitFor();
        return seen.strip();
    }
}
