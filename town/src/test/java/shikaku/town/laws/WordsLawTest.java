package shikaku.town.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that a person sees lies in a bundle, in both languages, and is used (docs/decisions/0003-words.md). */
class WordsLawTest {
    /**
     * A program, or a library, whose words lie in bundles.
     *
     * @param bundles its own
     * @param others in which its templates look for words, too
     */
    record Program(String module, List<Bundles> bundles, Bundles... others) {
        Stream<Bundles> all() {
            return Stream.concat(bundles.stream(), Stream.of(others));
        }

        @Override
        public String toString() {
            return module;
        }
    }

    private static final Bundles STAFF =
            new Bundles("staff", "edge", List.of("edge", "terminal", "accounting", "center", "town"));
    private static final Bundles CENTER = new Bundles("center", "center", List.of("center"));
    private static final Bundles REASONS = new Bundles("reasons", "message", List.of("message"));
    private static final Bundles VALUES = new Bundles("values", "message", List.of("message"));
    private static final Bundles FACE = new Bundles("face", "face", List.of("face"));
    private static final Bundles DESK = new Bundles("desk", "terminal", List.of("terminal"));
    private static final Bundles ACCOUNTING = new Bundles("accounting", "accounting", List.of("accounting"));
    private static final Bundles TOWN = new Bundles("town", "town", List.of("town"));
    /** Stands under a test of its own, in seven languages. */
    private static final Bundles KIOSK = new Bundles("kiosk", "terminal", List.of("terminal"));

    /** Every module that has pages, or says what stands on them. */
    static final List<Program> PROGRAMS = List.of(
            new Program("message", List.of(REASONS, VALUES)),
            new Program("face", List.of(FACE)),
            new Program("edge", List.of(STAFF)),
            new Program("terminal", List.of(DESK), STAFF, KIOSK),
            new Program("center", List.of(CENTER), STAFF),
            new Program("accounting", List.of(ACCOUNTING), STAFF),
            new Program("town", List.of(TOWN), STAFF));

    /** Of sheets that are printed for patients: in Japanese, whatever language staff read. */
    private static final String PAPER = "paper.";
    /** The other words that are not English are a language's name for itself. */
    private static final List<String> JAPANESE_IN_ENGLISH = List.of(PAPER, "language.other");

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** An expression or a part of one: {@code #{…}}, {@code ${…}}, {@code ~{…}}, {@code @{…}}, <code>{…}</code>. */
    private static final Pattern EXPRESSION = Pattern.compile("[#$~@*]?\\{[^{}]*}");

    /** Sentences of a program that cannot start have both languages beside each other. */
    private static final List<String> ON_A_COMMAND_LINE = List.of("WrongConfiguration.java", "ConstraintWords.java");

    private static final Pattern SENTENCE = Pattern.compile("new (?:Sentence|Said)\\(\\s*\"");

    /** A word that an expression chooses or adds: {@code ? 'Yes' : 'No'}. What it compares with is none. */
    private static final Pattern CHOSEN = Pattern.compile("[?:+]\\s*'[^']*\\p{L}");

    /** What a script or a style sheet says by itself. */
    private static final Pattern SAID =
            Pattern.compile("(?:textContent|innerText|content|title|alert)\\s*[=:(]\\s*[\"'`][^\"'`$]*\\p{L}");

    /** What a person sees or hears of an attribute; the style sheets show {@code data-label} on a narrow screen. */
    private static final List<String> SEEN =
            List.of("title", "alt", "placeholder", "aria-label", "data-label", "label");

    private static final Pattern SEEN_IN_TH_ATTR = Pattern.compile("(?:^|,)(?:" + String.join("|", SEEN) + ")=([^,]*)");

    static List<Bundles> bundles() {
        return PROGRAMS.stream()
                .flatMap(program -> program.bundles().stream())
                .distinct()
                .toList();
    }

    static Stream<Path> templates() {
        return PROGRAMS.stream().flatMap(program -> Bundles.templates(program.module()));
    }

    @Test
    void no_page_and_no_bundle_stands_outside_the_law() throws IOException {
        try (Stream<Path> modules = Files.list(House.ROOT)) {
            assertThat(modules.filter(module -> Files.isDirectory(module.resolve("src/main/resources/templates"))
                                    || Files.isDirectory(module.resolve("src/main/resources/words")))
                            .map(module -> module.getFileName().toString()))
                    .isSubsetOf(PROGRAMS.stream().map(Program::module).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_key_is_there_in_both_languages_with_the_same_places(Bundles bundle) {
        Map<String, String> japanese = bundle.words("ja");
        Map<String, String> english = bundle.words("en");
        assertThat(english.keySet()).isEqualTo(japanese.keySet());
        assertThat(Stream.of(japanese, english).map(Map::values).flatMap(Collection::stream))
                .noneMatch(String::isBlank);
        assertThat(places(english)).isEqualTo(places(japanese));
    }

    private static Map<String, List<String>> places(Map<String, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Bundles.places(each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void the_english_is_english(Bundles bundle) {
        assertThat(bundle.words("en"))
                .allSatisfy(
                        (key, text) -> assertThat(JAPANESE_IN_ENGLISH.stream().anyMatch(key::startsWith)
                                        || !JAPANESE.matcher(text).find())
                                .as(key)
                                .isTrue());
    }

    @Test
    void a_paper_is_the_same_in_both() {
        Map<String, String> english = DESK.words("en");
        assertThat(DESK.words("ja")).allSatisfy((key, text) -> {
            if (key.startsWith(PAPER)) {
                assertThat(english).containsEntry(key, text);
            }
        });
    }

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void no_sentence_is_written_in_code(Program program) {
        assertThat(Bundles.code(program.module())
                        .filter(file ->
                                !ON_A_COMMAND_LINE.contains(file.getFileName().toString()))
                        .filter(file -> SENTENCE.matcher(Bundles.text(file)).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_key_is_left_over(Bundles bundle) {
        assertThat(bundle.unused()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void every_key_of_a_page_has_words_in_one_bundle(Program program) {
        Map<String, Long> known = program.all()
                .flatMap(bundle -> bundle.words("ja").keySet().stream())
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        assertThat(known.values()).containsOnly(1L);
        Bundles.templates(program.module())
                .forEach(page -> assertThat(Bundles.saidIn(Bundles.text(page)))
                        .as(page.toString())
                        .allMatch(key -> isThere(key, known.keySet())));
    }

    private static boolean isThere(String said, Set<String> known) {
        return said.endsWith(".") ? known.stream().anyMatch(key -> key.startsWith(said)) : known.contains(said);
    }

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void no_script_and_no_style_says_words_of_its_own(Program program) {
        assertThat(Bundles.served(program.module()).filter(WordsLawTest::says)).isEmpty();
    }

    private static boolean says(Path served) {
        return Bundles.text(served)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(line -> line.replaceFirst("//.*", ""))
                .anyMatch(line ->
                        JAPANESE.matcher(line).find() || SAID.matcher(line).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page_holds_no_words_of_its_own(Path page) {
        assertThat(ownWords(Bundles.text(page))).isEmpty();
    }

    @Test
    void words_of_a_page_are_found_wherever_they_stand() {
        assertThat(ownWords("<p>はい</p><p>Yes</p><p>1：（2）</p>")).containsExactly("はい", "Yes");
        assertThat(ownWords("<p>[[#{key}]]</p><p>[[#{key}]]です</p>")).containsExactly("[[#{key}]]です");
        assertThat(ownWords("<title>受付</title><img alt='a face'><p aria-label='x1'>"))
                .hasSize(3);
        assertThat(ownWords("<p th:text=\"|第${n}回|\"><p th:text=\"${a} + 'b'\"><p th:text=\"|（${n}）|\">"))
                .hasSize(2);
        assertThat(ownWords("<p th:text=\"#{key(${n})}\"><p th:attr=\"data-x=${x},aria-label=#{key}\">"))
                .isEmpty();
        assertThat(ownWords("<p th:attr=\"data-x=${x},aria-label='Close'\"><b th:title=\"${a ? 'はい' : b}\">"))
                .hasSize(2);
        assertThat(ownWords("<p th:text=\"${a ? 'Yes' : b}\"><p th:text=\"${a == 'ja' ? b : c}\">"))
                .hasSize(1);
        assertThat(ownWords("<script>let words</script><!-- words --><style>p {}</style>"))
                .isEmpty();
    }

    private static List<String> ownWords(String template) {
        Element page = Jsoup.parse(template);
        Stream<String> texts = page.select("*:not(script):not(style)").stream()
                .flatMap(element -> element.textNodes().stream())
                .map(TextNode::text)
                .filter(WordsLawTest::literal);
        Stream<String> attributes = page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(WordsLawTest::says)
                .map(Attribute::toString);
        return Stream.concat(texts, attributes).toList();
    }

    private static boolean says(Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        return JAPANESE.matcher(value).find()
                || SEEN.contains(name) && LETTER.matcher(value).find()
                || isShown(name) && literal(value)
                || name.equals("th:attr")
                        && SEEN_IN_TH_ATTR
                                .matcher(literals(value))
                                .results()
                                .anyMatch(
                                        found -> LETTER.matcher(found.group(1)).find());
    }

    private static boolean isShown(String name) {
        return name.equals("th:text") || name.startsWith("th:") && SEEN.contains(name.substring("th:".length()));
    }

    private static boolean literal(String expression) {
        return LETTER.matcher(literals(expression)).find()
                || CHOSEN.matcher(expression).find();
    }

    /** What is left of an expression without its values; they stand in each other. */
    private static String literals(String expression) {
        String left = EXPRESSION.matcher(expression).replaceAll("");
        return left.equals(expression) ? left : literals(left);
    }
}
