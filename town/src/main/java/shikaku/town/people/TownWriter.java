package shikaku.town.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import shikaku.town.day.DayTable;
import shikaku.town.table.TableText;

/** Writes a town as the files that {@link TownSource} reads. */
final class TownWriter {
    private final Path dir;

    private TownWriter(Path dir) {
        this.dir = dir;
    }

    static void write(Town town, Path dir) throws IOException {
        Files.createDirectories(dir);
        TownWriter writer = new TownWriter(dir);
        writer.places(town);
        writer.people(town.residents());
        Files.writeString(dir.resolve(TownFiles.DAY), DayTable.write(town.day()));
        // Last, so that a folder with this file holds a whole town.
        writer.head(town);
    }

    private void head(Town town) throws IOException {
        table(
                TownSource.TOWN,
                "町の一日 / the town's day, and the seed it was generated from.",
                TownSource.COLUMNS,
                List.of(List.of(town.date().toString(), Long.toString(town.seed()))));
    }

    private void places(Town town) throws IOException {
        table(
                TownFiles.INSURERS,
                Insurers.COMMENT,
                Insurers.COLUMNS,
                town.insurers().stream().map(Insurers::write).toList());
        table(
                TownFiles.CLINICS,
                ClinicTable.COMMENT,
                ClinicTable.COLUMNS,
                town.clinics().stream().map(ClinicTable::write).toList());
    }

    private void people(List<Resident> residents) throws IOException {
        table(
                TownFiles.PEOPLE,
                PeopleTable.COMMENT,
                PeopleTable.COLUMNS,
                residents.stream().map(PeopleTable::write).toList());
        table(
                TownFiles.COVERAGES,
                CoverageTable.COMMENT,
                CoverageTable.COLUMNS,
                residents.stream()
                        .flatMap(resident ->
                                resident.coverages().stream().map(coverage -> CoverageTable.write(resident, coverage)))
                        .toList());
        table(
                TownFiles.CARDS,
                CardTable.COMMENT,
                CardTable.COLUMNS,
                residents.stream()
                        .flatMap(resident -> resident.card().stream().map(card -> CardTable.write(resident, card)))
                        .toList());
    }

    private void table(String file, String comment, List<String> columns, List<List<String>> rows) throws IOException {
        Files.writeString(dir.resolve(file), TableText.of(comment, columns, rows));
    }
}
