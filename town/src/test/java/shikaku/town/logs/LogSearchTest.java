package shikaku.town.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;

/** A search that misses a spelling would call a log clean that is not. */
@Proves(clauses = Clause.C17)
class LogSearchTest {
    private static final List<PersonalWord> WORDS = List.of(
            new PersonalWord(Kind.NAME, "月島　航"),
            new PersonalWord(Kind.KANA, "ﾂｷｼﾏ ﾜﾀﾙ"),
            new PersonalWord(Kind.INSURED_NUMBER, "98765432"),
            new PersonalWord(Kind.SERIAL, "42c9ead2ae6b5d2c54a9e1ac8957c9f32c3de000"));

    @TempDir
    private Path logs;

    @ParameterizedTest
    @EnumSource
    void everySpellingOfEveryWordIsFoundInItsLine(Spelling spelling) throws IOException {
        for (PersonalWord word : WORDS) {
            Path log = log("nothing of anybody\n", spelling.line(word.text()));
            assertThat(searched().hits())
                    .as("%s %s", word.kind(), spelling)
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.file()).isEqualTo(log);
                        assertThat(hit.line()).isEqualTo(2);
                        assertThat(hit.kinds()).contains(word.kind());
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"月島航", "月島 航", "ツキシマワタル", "ツキシマ　ワタル", "９８７６５４３２", "42C9EAD2AE6B5D2C54A9E1AC8957C9F32C3DE000"})
    void widthSpaceAndLetterCaseMakeNoDifference(String written) throws IOException {
        log("for " + written + ".\n");
        assertThat(searched().hits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"月島", "航", "198765432", "987654321", "9876543", "42c9ead2ae6b5d2c54a9e1ac8957c9f32c3de001"})
    void partsOfANameAndOtherNumbersNameNobody(String written) throws IOException {
        log("for " + written + ".\n");
        assertThat(searched().hits()).isEmpty();
    }

    @Test
    void nothingIsMissedInALineThatIsReadInPieces() throws IOException {
        for (int before = Limits.LINE - 20; before <= Limits.LINE + 20; before += 4) {
            log("-".repeat(before) + "98765432" + "-".repeat(Limits.LINE) + "\n");
            assertThat(searched().hits()).as("behind %d bytes", before).isNotEmpty();
        }
    }

    @Test
    void everyFileOfEveryFolderIsReadToItsEndAlsoWhereTheLastLineHasNone() throws IOException {
        Files.createDirectories(logs.resolve("addresses"));
        Files.writeString(logs.resolve("addresses/desk.log"), "GET /desk?q=98765432 HTTP/1.1");
        log("one\ntwo\n");
        LogSearch.Searched searched = searched();
        assertThat(searched.hits()).hasSize(1);
        assertThat(searched.files()).isEqualTo(2);
        assertThat(searched.lines()).isEqualTo(3);
        assertThat(searched.bytes()).isEqualTo(37);
    }

    @Test
    void whatWasFoundIsNotSaidAgain() throws IOException {
        log("月島　航 98765432\n");
        assertThat(searched().toString()).doesNotContain("月島").doesNotContain("98765432");
        assertThat(WORDS.toString()).doesNotContain("月島").doesNotContain("98765432");
    }

    @Test
    void whatChanceWritesIsNotLookedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogSearch(List.of(new PersonalWord(Kind.REFERENCE, "17"))));
    }

    private LogSearch.Searched searched() throws IOException {
        return new LogSearch(WORDS).under(logs);
    }

    private Path log(String text, byte... more) throws IOException {
        Path file = logs.resolve("center.log");
        byte[] before = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return Files.write(file, all);
    }
}
