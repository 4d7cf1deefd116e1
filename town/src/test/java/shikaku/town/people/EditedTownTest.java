package shikaku.town.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.town.table.TableFault;

/** People edit the town's files; what they get wrong is named with file and line. */
class EditedTownTest {
    @TempDir
    Path dir;

    @BeforeEach
    void write() throws IOException {
        TheTown.TOWN.write(dir);
    }

    @Test
    void anEditedPeriodIsReadBack() throws IOException {
        edit("coverages.csv", "tsuchiya-jun,31289853,合庁,55120,01,general,insured,𡈽屋　惇,1996-04-01..", "..2026-10-31");
        Resident edited = Town.read(dir).resident("tsuchiya-jun").orElseThrow();
        assertThat(edited.coverages().getFirst().coverage().period().to()).contains(LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "coverages.csv, '1996-04-01..', '1996-04-01', period",
        "coverages.csv, ',tsuchiya-jun,31289853', ',tsuchiya-jun,31289854', insurer",
        "coverages.csv, ',tsuchiya-jun,31289853', ',tsuchiya-jun,33120015', insurer",
        "coverages.csv, 'TC-1,', 'TK-1,', record",
        "coverages.csv, 'limit A02', 'limit A07', limit",
        "people.csv, 'male,-,1971-01-19', 'man,-,1971-01-19', sex",
        "people.csv, '1971-01-19', '1971-02-30', birthdate",
        "cards.csv, 'tsuchiya-jun,standard', 'nobody,standard', person",
        "cards.csv, 'tsuchiya-jun,standard,0119,3', 'tsuchiya-jun,standard,0119,9', 'cards.csv, line'",
        "insurers.csv, 'mutual-aid,汐見合同', 'seamen,汐見合同', 'insurers.csv, line'",
        "day.csv, 'Refused P0107', 'Refused', outcome",
        "day.csv, ',chuo,card,minase-toru,-,PIN', ',chuo,card,minase-toru,-,IRIS', identity",
        "day.csv, ',card,minase-toru,new', ',card,nobody,new', people.csv",
        "town.csv, '2026-11-24', 'tomorrow', date",
    })
    void aWrongCellIsNamed(String file, String was, String becomes, String named) throws IOException {
        edit(file, was, becomes, true);
        assertThatThrownBy(() -> Town.read(dir))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining(file)
                .hasMessageContaining(named)
                .hasMessageContaining("正しくありません");
    }

    @Test
    void aFaultNeverRepeatsWhatStoodThere() throws IOException {
        edit("cards.csv", "tsuchiya-jun,standard,0119", "tsuchiya-jun,standard,01198", true);
        // The folder's own name is random and may hold any four digits.
        assertThatThrownBy(() -> Town.read(dir))
                .satisfies(
                        fault -> assertThat(String.valueOf(fault.getMessage()).replace(dir.toString(), ""))
                                .doesNotContain("0119"));
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Files.write(dir.resolve("people.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> Town.read(dir))
                .hasMessageContaining("people.csv")
                .hasMessageContaining("UTF-8");
    }

    private void edit(String file, String at, String added) throws IOException {
        edit(file, at, at.replace("..", "") + added, true);
    }

    private void edit(String file, String was, String becomes, boolean mustChange) throws IOException {
        Path path = dir.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        String edited = text.replaceFirst(java.util.regex.Pattern.quote(was), becomes);
        assertThat(!edited.equals(text)).isEqualTo(mustChange);
        Files.writeString(path, edited, StandardCharsets.UTF_8);
    }
}
