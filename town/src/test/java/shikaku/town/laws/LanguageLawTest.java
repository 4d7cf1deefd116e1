package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Text for people is Japanese first, and has its English beside it: on every page, whatever stands on it and wherever it comes from. */
class LanguageLawTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final String ENGLISH = "[lang=en]";

    /** From a text up to the element that holds both languages: a word and its cell, not its row. */
    private static final int STEPS = 1;

    @Test
    void every_text_on_a_page_has_its_english_beside_it() throws IOException {
        List<Path> templates = templates();
        assertThat(templates).hasSizeGreaterThan(10);
        for (Path template : templates) {
            Element body = Jsoup.parse(Files.readString(template)).body();
            assertThat(written(body)).as(template.toString()).isEmpty();
            assertThat(filledIn(body)).as(template.toString()).isEmpty();
        }
    }

    /** What stands in the template itself, without its English. */
    private static List<String> written(Element body) {
        return body.select("*:not([th:text]):not(option)").stream()
                .flatMap(element -> element.textNodes().stream())
                .filter(text -> JAPANESE.matcher(text.text()).find())
                .filter(text -> !beside(parent(text), LanguageLawTest::says))
                .map(TextNode::text)
                .toList();
    }

    /** What is filled in, without its English. */
    private static List<String> filledIn(Element body) {
        return body.select("[th:text]:not(option)").stream()
                .filter(element -> !element.is(ENGLISH) && isJapanese(element.attr("th:text")))
                .filter(element -> !beside(element, LanguageLawTest::says))
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean isJapanese(String expression) {
        return expression.contains("japanese") || JAPANESE.matcher(expression).find();
    }

    private static boolean beside(Element element, Predicate<Element> english) {
        Element around = element;
        for (int step = 0; step <= STEPS && around.parent() != null; step++) {
            if (around.select(ENGLISH).stream().anyMatch(english)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean says(Element english) {
        return english.hasAttr("th:text")
                || !english.text().isBlank()
                        && !JAPANESE.matcher(english.text()).find();
    }

    private static Element parent(TextNode text) {
        return text.parent() instanceof Element element ? element : new Element("none");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> modules = Files.list(House.ROOT)) {
            List<Path> folders = modules.filter(LanguageLawTest::isBesideEachOther)
                    .map(module -> module.resolve("src/main/resources/templates"))
                    .filter(Files::isDirectory)
                    .toList();
            return folders.stream().flatMap(LanguageLawTest::pages).toList();
        }
    }

    /** Those whose words lie in bundles stand under {@link WordsLawTest}. */
    private static boolean isBesideEachOther(Path module) {
        return WordsLawTest.MOVED.stream().noneMatch(moved -> module.endsWith(moved.module()));
    }

    private static Stream<Path> pages(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
