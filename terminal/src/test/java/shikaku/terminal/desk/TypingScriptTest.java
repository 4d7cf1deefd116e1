package shikaku.terminal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.terminal.DeskWords.WORDS;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import shikaku.domain.CheckDigit;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Sentence;

/** The script of the form and the form on the server say the same of the same text, the script sooner. Node.js comes with the npm that the build needs. */
@EnabledIf("nodeIsThere")
@Proves(clauses = Clause.C3)
class TypingScriptTest {
    private static final Path SCRIPT = Path.of("src/main/resources/static/style/typing.js");
    private static final Path PAGE = Path.of("src/test/resources/shikaku/terminal/desk/typing-page.js");
    private static final int MANY = 4000;
    private static final Map<String, String> RIGHT =
            Map.of("insurer", "138057", "number", "567", "birthdate", "2015-04-01");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<Sentence, String> KINDS =
            Map.of(WORDS.sentence("wrong.day.none"), "none", WORDS.sentence("wrong.day.future"), "future");

    private final Random random = new Random(20261124);

    static boolean nodeIsThere() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Path.of(folder, "node").toFile().canExecute());
    }

    @Test
    void whatIsLeftInAFieldIsWrongExactlyWhereTheServerSaysSo() throws Exception {
        List<Typed> typed = Stream.concat(numbers(), days()).toList();
        List<String> said = said(typed);
        List<String> otherwise = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String[] heard = said.get(i).split(" ");
            if (!heard[1].equals(typed.get(i).whatIsWrongToTheServer())) {
                otherwise.add(typed.get(i) + ": " + said.get(i));
            }
            if (heard[1].equals("-") && !heard[0].equals("-")) {
                otherwise.add(typed.get(i) + " was called wrong while it was typed");
            }
        }
        assertThat(otherwise).isEmpty();
        assertThat(said).filteredOn("- -"::equals).hasSizeGreaterThan(typed.size() / 5);
        for (String kind : List.of("wrong", "none", "future")) {
            assertThat(said)
                    .filteredOn(each -> each.endsWith(" " + kind))
                    .as(kind)
                    .hasSizeGreaterThan(typed.size() / 50);
        }
    }

    @Test
    void whatMayStillBecomeRightIsNotCalledWrongBeforeTheFieldIsLeft() throws Exception {
        assertThat(said(List.of(
                        new Typed("insurer", "13805"),
                        new Typed("insurer", "138058"),
                        new Typed("insurer", "1380581"),
                        new Typed("birthdate", "平成27年4月"))))
                .containsOnly("- wrong");
        assertThat(said(List.of(new Typed("birthdate", "H1.1.1"))))
                .as("may become H1.1.10")
                .containsExactly("- none");
    }

    @Test
    void whatCannotBecomeRightIsCalledWrongAtItsLastDigit() throws Exception {
        assertThat(said(List.of(
                        new Typed("insurer", "39131157"),
                        new Typed("insurer", "１２１３１１１１"),
                        new Typed("insurer", "1380a"),
                        new Typed("insurer", "1380b"))))
                .containsOnly("wrong wrong");
        assertThat(said(List.of(
                        new Typed("birthdate", "昭和64年1月8日"),
                        new Typed("birthdate", "平成31年5月1日"),
                        new Typed("birthdate", "２０１５－０２－３０"),
                        new Typed("birthdate", "S640108"))))
                .as("a day that there is not, and not a way to write it")
                .containsOnly("none none");
        assertThat(said(List.of(
                        new Typed("birthdate", "2030-01-01"),
                        new Typed("birthdate", "3000-01-01"),
                        new Typed("birthdate", "令和8年11月25日"))))
                .containsOnly("future future");
    }

    @Test
    void aNumberInFullWidthIsMadeHalfByOneTouchAndFullAgainByAnother() throws Exception {
        assertThat(said(List.of(
                        new Typed("number", "７０２２０４１５"), new Typed("number", "神戸１２"), new Typed("number", "70220415"))))
                .containsExactly("- half 70220415 full ７０２２０４１５", "- half 神戸12 full 神戸１２", "- ");
    }

    /** 保険者番号 and 公費負担者番号: six and eight digits, half of them with their check digit, some of another length, width or kind. */
    private Stream<Typed> numbers() {
        return IntStream.range(0, MANY).mapToObj(_ -> {
            String leading = random.ints(random.nextInt(10) == 0 ? 6 : 5 + 2 * random.nextInt(2), 0, 10)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
            String number = random.nextBoolean() ? CheckDigit.append(leading) : leading + random.nextInt(10);
            return new Typed("insurer", worn(number));
        });
    }

    /** In every spelling, around the days on which eras change as well as on any, real and not. */
    private Stream<Typed> days() {
        String[] eras = {"M", "T", "S", "H", "R", "r", "明治", "大正", "昭和", "平成", "令和", "昭", "令", "Ｈ", "X"};
        String[][] between = {
            {"年", "月", "日"}, {".", ".", ""}, {"-", "-", ""}, {"/", "/", ""}, {"", "", ""}, {"・", "ー", ""}
        };
        int[] turns = {1, 2, 6, 7, 15, 31, 45, 63, 64, 99};
        return IntStream.range(0, MANY).mapToObj(_ -> {
            int number = random.nextBoolean() ? turns[random.nextInt(turns.length)] : random.nextInt(100);
            String[] signs = between[random.nextInt(between.length)];
            String form = signs[0].isEmpty() || random.nextBoolean() ? "%02d" : "%d";
            String ofEra = number == 1 && random.nextBoolean() ? "元" : form.formatted(number);
            String year = random.nextInt(3) == 0
                    ? "%04d".formatted(random.nextBoolean() ? 1850 + random.nextInt(200) : random.nextInt(10_000))
                    : eras[random.nextInt(eras.length)] + ofEra;
            return new Typed(
                    "birthdate",
                    worn(year
                            + signs[0]
                            + form.formatted(random.nextInt(14))
                            + signs[1]
                            + form.formatted(random.nextInt(33))
                            + signs[2]));
        });
    }

    /** As it may come from a keyboard. */
    private String worn(String text) {
        return switch (random.nextInt(8)) {
            case 0 -> wide(text);
            case 1 -> "　" + text + " ";
            case 2 -> text.substring(0, 2) + "　" + text.substring(2);
            case 3 -> random.nextInt(4) == 0 ? text + "a" : text;
            default -> text;
        };
    }

    private static String wide(String text) {
        return text.chars()
                .map(one -> one > ' ' && one <= '~' ? one + 0xFEE0 : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> said(List<Typed> typed) throws IOException, InterruptedException {
        Process page = new ProcessBuilder("node", PAGE.toString(), SCRIPT.toString())
                .redirectErrorStream(true)
                .start();
        try (Writer keyboard = page.outputWriter(StandardCharsets.UTF_8)) {
            for (Typed one : typed) {
                keyboard.write(one.field() + "\t" + one.text() + "\n");
            }
        }
        String seen = new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        page.waitFor();
        assertThat(seen.lines()).as(seen.length() < 2000 ? seen : "lines").hasSize(typed.size());
        return seen.lines().toList();
    }

    private record Typed(String field, String text) {
        /** By the name that its words have at the field. */
        String whatIsWrongToTheServer() {
            Map<String, String> form = new HashMap<>(RIGHT);
            form.put(field, text);
            return switch (DocumentForm.read(form, TODAY)) {
                case DocumentForm.Reading.Query _ -> "-";
                case DocumentForm.Reading.Wrong(var fields) -> KINDS.getOrDefault(fields.get(field), "wrong");
            };
        }
    }
}
