package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import shikaku.town.Main;

/** 書き方の説明: whoever asks how a command is written is told in Japanese and in English, of every command and everything that can be said to it. */
class HelpInBothLanguagesTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern ENGLISH = Pattern.compile("\\b[A-Za-z]{2,} [a-z]{2,}\\b|\\b[a-z]{5,}\\b");

    static Stream<CommandLine> commands() {
        return below(Main.commands());
    }

    private static Stream<CommandLine> below(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpInBothLanguagesTest::below));
    }

    private static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_says_what_it_does(CommandLine line) {
        String[] description = line.getCommandSpec().usageMessage().description();
        assertThat(description).as(name(line)).isNotEmpty();
        // A list of commands shows the first part alone.
        assertThat(description[0]).as(name(line)).containsPattern(JAPANESE).containsPattern(ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everything_that_can_be_said_to_it_is_explained(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        List<ArgSpec> said =
                command.args().stream().filter(each -> !each.hidden()).toList();
        assertThat(said)
                .as(name(line))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(String.join(" ", each.description()))
                        .as(name(line) + " " + each)
                        .containsPattern(JAPANESE)
                        .containsPattern(ENGLISH));
    }

    /** The library formats descriptions: a lone per cent sign is no text, and it only warns of it. */
    @ParameterizedTest
    @MethodSource("commands")
    void nothing_in_an_explanation_is_taken_for_a_format(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        Stream<String> texts = Stream.concat(
                Arrays.stream(command.usageMessage().description()),
                command.args().stream().flatMap(each -> Arrays.stream(each.description())));
        assertThat(texts)
                .as(name(line))
                .allSatisfy(text -> assertThat(text.formatted()).isNotBlank());
        assertThat(line.getUsageMessage()).doesNotContain("null", "${", "%n");
    }

    @Test
    void what_is_required_stands_in_no_brackets() {
        for (String command :
                List.of("routers", "routers verify", "routers apply", "routers lab up", "routers lab test")) {
            String usage = Ran.shikaku((command + " --help").split(" ")).out();
            assertThat(usage.lines().takeWhile(line -> !JAPANESE.matcher(line).find()))
                    .as(command)
                    .anyMatch(line -> line.contains("--site"))
                    .noneMatch(line -> line.contains("[--site"));
        }
    }

    @Test
    void nothing_is_offered_that_has_nothing_to_say() {
        assertThat(commands())
                .noneMatch(line -> line.getCommandSpec().optionsMap().containsKey("--version"));
        assertThat(Ran.shikaku("demo", "--version").code()).isEqualTo(2);
    }

    @Test
    void the_list_of_all_commands_names_every_one_of_them_and_its_neighbours_in_both_languages() throws Exception {
        String list = listed();
        CommandLine all = Main.commands();
        for (CommandLine command : all.getSubcommands().values()) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                assertThat(list).contains("./shikaku " + command.getCommandName());
                assertThat(command.getSubcommands().keySet())
                        .as(command.getCommandName())
                        .allSatisfy(each -> assertThat(list)
                                .containsPattern("./shikaku " + command.getCommandName() + " .*\\b" + each + "\\b"));
            }
        }
        for (String explained : list.split("\n(?=\\./shikaku)")) {
            String words = explained.substring(explained.indexOf('\n') + 1);
            assertThat(words).as(explained).containsPattern(JAPANESE).containsPattern(ENGLISH);
        }
        assertThat(list).contains("--lab", "--delay", "--loss", "--outage");
    }

    private static String listed() throws Exception {
        Path script = Path.of("../shikaku").toAbsolutePath().normalize();
        Process process = new ProcessBuilder("bash", script.toString(), "help").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
