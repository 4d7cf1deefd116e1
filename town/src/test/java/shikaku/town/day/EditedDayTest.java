package shikaku.town.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.town.people.TheTown;
import shikaku.town.people.Town;

/** The day's expectations are no echo of the town: whoever edits a coverage sees the day differ. */
class EditedDayTest {
    @TempDir
    Path dir;

    @Test
    void changingOnePersonsCoverageMakesTheirLinesDifferAndNoOther() throws IOException {
        TheTown.TOWN.write(dir);
        Path coverages = dir.resolve("coverages.csv");
        String text = Files.readString(coverages);
        Files.writeString(coverages, text.replace("𡈽屋　惇,1996-04-01..", "𡈽屋　惇,1996-04-01..2026-10-31"));

        assertThat(differing(Town.read(dir))).isNotEmpty().containsOnly("tsuchiya-jun");
    }

    @Test
    void withoutEditsNothingDiffers() throws IOException {
        TheTown.TOWN.write(dir);
        assertThat(differing(Town.read(dir))).isEmpty();
    }

    private static List<String> differing(Town town) {
        DayOracle oracle = new DayOracle(town);
        return town.day().visits().stream()
                .filter(visit -> !visit.expected().equals(oracle.expect(visit)))
                .map(Visit::person)
                .toList();
    }
}
