package shikaku.town.people;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Visit;
import shikaku.town.table.FileDates;
import shikaku.town.table.Limits;
import shikaku.town.table.Row;
import shikaku.town.table.Table;
import shikaku.town.table.TableFault;

/** Where a town comes from: the program's resources and a seed, or a folder. */
final class TownSource {
    static final String TOWN = "town.csv";
    static final List<String> COLUMNS = List.of("date", "seed");

    private static final String RESOURCES = "/town/";
    private static final String CAST = "cast-";

    private TownSource() {}

    static Town generate(long seed, LocalDate date) {
        try {
            FileDates dates = new FileDates(ChronoUnit.DAYS.between(Town.DEFAULT_DATE, date));
            TownFiles files = new TownFiles(TownSource::resource, dates);
            Insurers insurers = new Insurers(files.insurers());
            List<Resident> cast = files.residents(CAST, insurers);
            Generation generation = new Generation(seed, date, NameLists.read(TownSource::resource), insurers);
            List<Resident> all = Stream.concat(
                            cast.stream(), generation.residents(Town.POPULATION - cast.size()).stream())
                    .toList();
            return checked(new Town(date, seed, insurers.all(), files.clinics(), all, files.day()));
        } catch (IOException e) {
            throw new UncheckedIOException("the town's own files cannot be read", e);
        }
    }

    static Town read(Path dir) throws IOException {
        TownFiles.Source folder = file -> file(dir, file);
        TownFiles files = new TownFiles(folder, FileDates.AS_WRITTEN);
        List<Row> heads = Table.read(TOWN, folder.bytes(TOWN), COLUMNS);
        if (heads.size() != 1) {
            throw TableFault.inFile(TOWN, "it must have one row");
        }
        Row head = heads.getFirst();
        Insurers insurers = new Insurers(files.insurers());
        return checked(new Town(
                head.value("date", LocalDate::parse),
                head.value("seed", TownSource::seed),
                insurers.all(),
                files.clinics(),
                files.residents("", insurers),
                files.day()));
    }

    private static long seed(String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("a seed is a whole number of up to 18 digits");
        }
        return Long.parseLong(text);
    }

    /** Whoever and wherever the day names must exist. */
    private static Town checked(Town town) {
        for (Visit visit : town.day().visits()) {
            Optional<Resident> person = town.resident(visit.person());
            boolean hasCard = person.flatMap(Resident::card).isPresent();
            require(visit, person.isPresent(), "people.csv does not have its person");
            require(visit, hasCard || visit.way() instanceof CheckInWay.ByDocument, "cards.csv does not have its card");
            require(visit, town.clinic(visit.clinic()).isPresent(), "clinics.csv does not have its clinic");
        }
        return town;
    }

    private static void require(Visit visit, boolean holds, String rule) {
        if (!holds) {
            throw TableFault.inFile(TownFiles.DAY, "check-in " + visit.number() + " at " + visit.time() + ": " + rule);
        }
    }

    private static byte[] file(Path dir, String file) throws IOException {
        Path path = dir.resolve(file);
        // Before anything is read, so that a wrong file cannot fill the memory.
        if (Files.size(path) > Limits.FILE_BYTES) {
            throw TableFault.inFile(file, "it is larger than " + Limits.FILE_BYTES + " bytes");
        }
        return Files.readAllBytes(path);
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream in = TownSource.class.getResourceAsStream(RESOURCES + file)) {
            if (in == null) {
                throw new FileNotFoundException(RESOURCES + file);
            }
            return in.readAllBytes();
        }
    }
}
