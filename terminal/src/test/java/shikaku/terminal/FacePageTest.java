package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shikaku.message.reader.FaceGate;
import shikaku.message.reader.FaceTask;
import shikaku.message.reader.Worded;
import shikaku.terminal.kiosk.KioskWords;
import shikaku.terminal.kiosk.Language;

/** What the camera's page can say, and what it never says. */
class FacePageTest {
    private static final List<String> OF_THE_DOOR = List.of("go-on", "over");

    private final KioskWords words = KioskWords.own();
    private final Document page;
    private final String script;

    FacePageTest() throws IOException {
        page = Jsoup.parse(resource("/templates/kiosk.html"));
        script = resource("/static/style/camera.js");
    }

    @Test
    void everythingTheReaderSaysAboutAFrameHasASentenceInEachLanguage() {
        Stream<Worded> worded = Stream.concat(Stream.of(FaceGate.values()), Stream.of(FaceTask.values()));
        Stream.concat(worded.map(Worded::word), OF_THE_DOOR.stream()).forEach(word -> {
            assertThat(page.select("#words [data-say=" + word + "]").attr("th:text"))
                    .as(word)
                    .isEqualTo("#{say." + word + "}");
            for (Language language : Language.values()) {
                assertThat(words.in(language, "say." + word))
                        .as(language.name())
                        .isNotBlank();
            }
        });
    }

    @Test
    void whatIsAskedOfAPersonIsAskedAsAFavourBesideTheOtherWays() {
        for (FaceTask task : FaceTask.values()) {
            assertThat(words.in(Language.JAPANESE, "say." + task.word()))
                    .startsWith("できれば、")
                    .contains("しなくてもかまいません。", "ほかの方法も選べます。");
            assertThat(words.in(Language.ENGLISH, "say." + task.word()))
                    .startsWith("If you can")
                    .contains("need not");
        }
        assertThat(page.select(".camera .aside [th:replace*=ways]")).isNotEmpty();
    }

    @Test
    void choosingTheFaceIsTheConsentAndSaysWhatHappensToThePicture() {
        assertThat(page.select("#face-consent").attr("th:text")).isEqualTo("#{way.face.consent}");
        assertThat(words.in(Language.JAPANESE, "way.face.consent")).contains("カードの写真と比べます。写真は残しません。");
        assertThat(page.select("button[value=FACE]").attr("aria-describedby")).isEqualTo("face-consent");
        assertThat(page.select("#choose button").eachAttr("value")).startsWith("FACE", "PIN", "STAFF");
    }

    @Test
    void picturesAndNumbersGoToTheReadersDoorAndNothingIsStored() {
        assertThat(script).contains("http://127.0.0.1:${kiosk.dataset.port}");
        assertThat(script
                        + Stream.of("pad", "turn", "sound", "help")
                                .map(each -> resourceOf("/static/style/" + each + ".js"))
                                .collect(Collectors.joining()))
                .doesNotContain("localStorage", "sessionStorage", "indexedDB", "caches", "console.", "toDataURL");
    }

    private static String resourceOf(String name) {
        try {
            return resource(name);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = FacePageTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
