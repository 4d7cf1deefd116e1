package shikaku.town.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.domain.InsurerNumber;
import shikaku.town.day.ScriptedDay;

/**
 * The synthetic town on one day of its own.
 *
 * @param date the town's day; ages, periods and states are meant on this date
 * @param seed what the generated people follow from
 * @param insurers who insures
 * @param clinics the three clinics
 * @param residents who lives there: the cast of the scripted day first
 * @param day what happens on {@code date}
 */
public record Town(
        LocalDate date,
        long seed,
        List<Insurer> insurers,
        List<Clinic> clinics,
        List<Resident> residents,
        ScriptedDay day) {
    /** The day for which the cast's files are written: a Tuesday. */
    public static final LocalDate DEFAULT_DATE = LocalDate.of(2026, 11, 24);

    /** The seed of the demo. */
    public static final long DEFAULT_SEED = 20_261_124L;

    public Town {
        insurers = List.copyOf(insurers);
        clinics = List.copyOf(clinics);
        residents = List.copyOf(residents);
    }

    /** How many people live in the town at least. */
    public static final int POPULATION = 2_200;

    /** The town of {@code seed} on {@code date}: the cast, whose dates move with the date, and generated people. */
    public static Town generate(long seed, LocalDate date) {
        return TownSource.generate(seed, date);
    }

    /**
     * Reads the files that {@link #write} wrote, perhaps edited since.
     *
     * @throws IOException when a file cannot be read
     * @throws shikaku.town.table.TableFault when a file does not hold what it should; one sentence names file and line
     */
    public static Town read(Path dir) throws IOException {
        return TownSource.read(dir);
    }

    /**
     * Writes the town as CSV files into {@code dir}, which is made if need be, for people to read and edit.
     *
     * @throws IOException when a file cannot be written
     */
    public void write(Path dir) throws IOException {
        TownWriter.write(this, dir);
    }

    /** Whether all files of a town lie in {@code dir}, whatever stands in them. */
    public static boolean isIn(Path dir) {
        return TownFiles.ALL.stream().allMatch(file -> Files.isRegularFile(dir.resolve(file)));
    }

    /** The resident with this short name. */
    public Optional<Resident> resident(String id) {
        return residents.stream().filter(resident -> resident.id().equals(id)).findFirst();
    }

    /** The clinic with this short name. */
    public Optional<Clinic> clinic(String id) {
        return clinics.stream().filter(clinic -> clinic.id().equals(id)).findFirst();
    }

    /** The insurer with this number. */
    public Optional<Insurer> insurer(InsurerNumber number) {
        return insurers.stream()
                .filter(insurer -> insurer.number().equals(number))
                .findFirst();
    }

    /** The households. */
    public List<Family> families() {
        Map<String, List<Resident>> households = residents.stream()
                .collect(Collectors.groupingBy(Resident::family, LinkedHashMap::new, Collectors.toList()));
        return households.entrySet().stream()
                .map(household -> new Family(household.getKey(), household.getValue()))
                .toList();
    }
}
