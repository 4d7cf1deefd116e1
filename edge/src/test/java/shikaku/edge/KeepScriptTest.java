package shikaku.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A list that has news stays the list in which somebody is at work: an asterisk marks what is the element that it was. Node.js comes with the npm that the build needs. */
@EnabledIf("nodeIsThere")
class KeepScriptTest {
    private static final Path SCRIPT = Path.of("src/main/resources/static/edge/keep.js");
    private static final Path PAGE = Path.of("src/test/resources/shikaku/edge/keep-page.js");

    static boolean nodeIsThere() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Path.of(folder, "node").toFile().canExecute());
    }

    @Test
    void aNewRowComesBeforeTheOthersWhichStayWhatTheyWere() throws Exception {
        assertThat(became(
                        list("[1]", row(2, "有効"), row(1, "無効")), list("[2]", row(3, "有効"), row(2, "有効"), row(1, "無効"))))
                .isEqualTo("<DIV data-version=[2] id=live>*" + shown(3, "有効", "") + shown(2, "有効", "*")
                        + shown(1, "無効", "*") + "</DIV>|受付3、有効。|true");
    }

    @Test
    void ofARowThatChangedOnlyTheTextIsAnother() throws Exception {
        assertThat(became(list("[1]", row(2, "受付中"), row(1, "無効")), list("[2]", row(2, "有効"), row(1, "無効"))))
                .isEqualTo("<DIV data-version=[2] id=live>*" + shown(2, "有効", "*") + shown(1, "無効", "*")
                        + "</DIV>|受付2、有効。|true");
    }

    @Test
    void whatIsGoneIsTakenAwayAndNothingIsSaidOfIt() throws Exception {
        assertThat(became(list("[1]", row(2, "有効"), row(1, "無効")), list("[2]", row(1, "無効"))))
                .isEqualTo("<DIV data-version=[2] id=live>*" + shown(1, "無効", "*") + "</DIV>||true");
    }

    @Test
    void anOpenFoldStaysOpenAndTheMarksOfHtmxStayItsOwn() throws Exception {
        assertThat(became(
                        "[\"DIV\",{\"id\":\"live\",\"class\":\"htmx-request\"},[\"DETAILS\",{\"id\":\"why\",\"open\":\"\"},\"a\"]]",
                        "[\"DIV\",{\"id\":\"live\"},[\"DETAILS\",{\"id\":\"why\"},\"b\"]]"))
                .isEqualTo("<DIV class=htmx-request id=live>*<DETAILS id=why open=>*b*</DETAILS></DIV>||true");
    }

    @Test
    void anAnswerThatIsNotTheListLeavesItAlone() throws Exception {
        assertThat(became(list("[1]", row(1, "無効")), "[\"MAIN\",{\"id\":\"sign-in\"}]"))
                .isEqualTo("<DIV data-version=[1] id=live>*" + shown(1, "無効", "*") + "</DIV>||true");
    }

    private static String list(String version, String... rows) {
        return "[\"DIV\",{\"id\":\"live\",\"data-version\":\"" + version + "\"}," + String.join(",", rows) + "]";
    }

    private static String row(int number, String word) {
        return "[\"TR\",{\"data-number\":\"%d\",\"data-news\":\"受付%d、%s。\"},\"%s\"]"
                .formatted(number, number, word, word);
    }

    private static String shown(int number, String word, String mark) {
        return "<TR data-news=受付%d、%s。 data-number=%d>%s%s%s</TR>".formatted(number, word, number, mark, word, mark);
    }

    private static String became(String old, String fresh) throws Exception {
        Process page = new ProcessBuilder("node", PAGE.toString(), SCRIPT.toString(), old, fresh)
                .redirectErrorStream(true)
                .start();
        String said = new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        page.waitFor();
        return said.strip();
    }
}
