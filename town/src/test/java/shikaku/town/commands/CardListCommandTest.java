package shikaku.town.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardListCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Ran list(String demoJson) throws IOException {
        Files.writeString(folder.resolve("demo.json"), demoJson);
        return Ran.shikaku("card", "list", "--dir", folder.toString());
    }

    private String card(String person, String kind, String state) {
        return """
                {"person": "%s", "name": "山田　花子", "pin": "4649", "serial": "1234abcd", "kind": "%s", "state": "%s",
                 "image": "%s", "touched": false}""".formatted(person, kind, state, folder.resolve(person + ".card"));
    }

    @Test
    void showsPersonKindStateAndWhetherTheCardWasMade() throws IOException {
        Files.writeString(folder.resolve("yamada-hanako.card"), "made since demo.json was written");
        Ran listed = list("{\"cards\": [%s, %s]}"
                .formatted(
                        card("yamada-hanako", "STANDARD", "VALID"),
                        card("sato-ken", "WITHOUT_PIN", "EXPIRED_IN_GRACE")));
        assertThat(listed.code()).isZero();
        assertThat(listed.out().lines().map(line -> line.split(" +")))
                .containsExactly(
                        new String[] {"person", "kind", "state", "touched"},
                        new String[] {"yamada-hanako", "STANDARD", "VALID", "yes"},
                        new String[] {"sato-ken", "WITHOUT_PIN", "EXPIRED_IN_GRACE", "-"});
    }

    @Test
    void showsNeitherNamesNorPinsNorSerials() throws IOException {
        assertThat(list("{\"cards\": [%s]}".formatted(card("a", "STANDARD", "VALID")))
                        .out())
                .doesNotContain("花子", "4649", "1234abcd");
    }

    @Test
    void aTownWithoutCardsIsAnEmptyList() throws IOException {
        assertThat(list("{\"cards\": []}").out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"cards\": 3}",
                "{\"cards\": [{}]}",
                "{\"cards\": [{\"person\": 1, \"kind\": \"a\", \"state\": \"b\", \"image\": \"c\"}]}"
            })
    void whatIsNoDemoJsonIsOneSentence(String content) throws IOException {
        Ran failed = list(content);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err().strip().lines()).hasSize(1);
        assertThat(failed.err()).contains("demo.json");
    }
}
