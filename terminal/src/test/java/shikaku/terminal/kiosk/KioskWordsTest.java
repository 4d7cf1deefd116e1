package shikaku.terminal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shikaku.domain.AnsweredBy;
import shikaku.message.Reason;
import shikaku.terminal.sign.Animal;
import shikaku.terminal.sign.Colour;
import shikaku.terminal.sign.Sign;

/** What stands at the kiosk stands there in seven languages, each in its own words. */
class KioskWordsTest {
    private static final List<String> PAGES =
            List.of("kiosk", "kiosk-trouble", "ways", "stop", "languages", "pad", "sign");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
    private static final Pattern JAPANESE_LETTER = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern CHINESE_LETTER = Pattern.compile("\\p{IsHan}");

    /** How a sign is put together says nothing in any language. */
    private static final String PATTERN = "sign";

    private final KioskWords words = KioskWords.own();

    @ParameterizedTest
    @EnumSource
    void everyKeyOfThePagesHasWordsAndNoneIsLeftOver(Language language) throws IOException {
        Map<String, String> file = file(language);
        assertThat(file.keySet()).containsExactlyInAnyOrderElementsOf(keys());
        assertThat(file.values()).doesNotContain("").noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidIsWhatStandsInTheFileOfThatLanguageAndOfNoOther(Language language) throws IOException {
        assertThat(words.in(language, "place.title")).isEqualTo(file(language).get("place.title"));
        assertThat(words.in(language, "take.sibling")).isEqualTo(file(language).get("take.sibling"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAPANESE")
    void nothingIsLeftInJapanese(Language language) throws IOException {
        Map<String, String> japanese = file(Language.JAPANESE);
        Map<String, String> own = new HashMap<>(file(language));
        if (language == Language.PLAIN_JAPANESE) {
            // Already as plain as can be.
            Stream.of("stop", "consents.YES", "consents.NO").forEach(own::remove);
            Arrays.stream(Animal.values())
                    .map(animal -> "animal." + animal.word())
                    .forEach(own::remove);
        }
        own.remove(PATTERN);
        assertThat(own).allSatisfy((key, text) -> assertThat(text).as(key).isNotEqualTo(japanese.get(key)));
    }

    @Test
    void eachLanguageKeepsToItsOwnLetters() throws IOException {
        for (Language language : Language.values()) {
            String all = String.join("\n", file(language).values());
            assertThat(JAPANESE_LETTER.matcher(all).find())
                    .as(language.name())
                    .isEqualTo(language == Language.JAPANESE || language == Language.PLAIN_JAPANESE);
            assertThat(CHINESE_LETTER.matcher(all).find())
                    .as(language.name())
                    .isEqualTo(language == Language.JAPANESE || language == Language.CHINESE);
        }
    }

    @Test
    void theEasyJapaneseHasNoKanjiAndSpacesBetweenItsWords() throws IOException {
        assertThat(file(Language.PLAIN_JAPANESE)).allSatisfy((key, text) -> {
            if (text.length() > 12) {
                assertThat(text).as(key).contains(" ");
            }
            assertThat(text).doesNotContain("ございます", "いただ", "お待ち");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameIsFilledInInEveryLanguage(Language language) throws IOException {
        assertThat(file(language).entrySet().stream()
                        .filter(each -> each.getValue().contains("{"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("sign", "pin.tries");
        assertThat(words.in(language, "pin.tries", 2)).contains("2");
    }

    @Test
    void aSignIsCalledAsTheLanguagePutsColourAndAnimal() {
        Sign sign = new Sign(Colour.RED, Animal.RABBIT, 1);
        assertThat(Arrays.stream(Language.values()).map(language -> words.sign(language, sign)))
                .containsExactly("赤いうさぎ", "あかい うさぎ", "red rabbit", "红色的兔子", "빨간 토끼", "thỏ màu đỏ", "coelho vermelho");
        assertThat(words.sign(sign).inBoth()).isEqualTo("赤いうさぎ / red rabbit");
        assertThat(words.sign(new Sign(Colour.RED, Animal.RABBIT, 2)).inBoth()).isEqualTo("赤いうさぎ 2 / red rabbit 2");
    }

    @Test
    void aPageHoldsNoWordsOfItsOwn() throws IOException {
        for (String page : PAGES) {
            String own = Jsoup.parse(resource("templates/" + page + ".html")).text();
            assertThat(own).as(page).isBlank();
        }
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String page : PAGES) {
            KEY.matcher(resource("templates/" + page + ".html"))
                    .results()
                    .map(MatchResult::group)
                    .map(key -> key.substring(2, key.length() - 1))
                    .forEach(keys::add);
        }
        Told.all().stream().map(Reason::code).map("why."::concat).forEach(keys::add);
        Arrays.stream(Colour.values()).map(Colour::word).map("colour."::concat).forEach(keys::add);
        Arrays.stream(Animal.values()).map(Animal::word).map("animal."::concat).forEach(keys::add);
        Arrays.stream(AnsweredBy.values()).map(who -> "who." + who).forEach(keys::add);
        Stream.of("limit", "limit.means", "disease", "disease.means", "YES", "NO")
                .map("consents."::concat)
                .forEach(keys::add);
        return keys;
    }

    private static Map<String, String> file(Language language) throws IOException {
        Properties read = new Properties() {
            private final Set<Object> seen = new HashSet<>();

            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(seen.add(key)).as("twice: " + key).isTrue();
                return super.put(key, value);
            }
        };
        read.load(new InputStreamReader(stream(language.bundle()), StandardCharsets.UTF_8));
        return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
    }

    private static String resource(String name) throws IOException {
        return new String(stream(name).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String name) {
        InputStream in = KioskWordsTest.class.getResourceAsStream("/" + name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}
