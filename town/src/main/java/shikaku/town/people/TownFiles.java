package shikaku.town.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.domain.Person;
import shikaku.town.day.DayTable;
import shikaku.town.day.ScriptedDay;
import shikaku.town.table.FileDates;
import shikaku.town.table.Row;
import shikaku.town.table.Table;

/** Reads the town's files, from wherever their bytes come, and puts people, coverages and cards together. */
final class TownFiles {
    /** Where files come from: a folder, or the program's own resources. */
    @FunctionalInterface
    interface Source {
        byte[] bytes(String file) throws IOException;
    }

    static final String INSURERS = "insurers.csv";
    static final String CLINICS = "clinics.csv";
    static final String PEOPLE = "people.csv";
    static final String COVERAGES = "coverages.csv";
    static final String CARDS = "cards.csv";
    static final String DAY = "day.csv";

    static final List<String> ALL = List.of(TownSource.TOWN, INSURERS, CLINICS, PEOPLE, COVERAGES, CARDS, DAY);

    private final Source source;
    private final FileDates dates;

    TownFiles(Source source, FileDates dates) {
        this.source = source;
        this.dates = dates;
    }

    List<Insurer> insurers() throws IOException {
        return rows(INSURERS, Insurers.COLUMNS).stream().map(Insurers::read).toList();
    }

    List<Clinic> clinics() throws IOException {
        return rows(CLINICS, ClinicTable.COLUMNS).stream()
                .map(ClinicTable::read)
                .toList();
    }

    ScriptedDay day() throws IOException {
        return DayTable.read(DAY, source.bytes(DAY), dates);
    }

    /**
     * @param prefix in front of {@code people.csv}, {@code coverages.csv} and {@code cards.csv}
     */
    List<Resident> residents(String prefix, Insurers insurers) throws IOException {
        Map<String, Resident> people = people(prefix + PEOPLE);
        Map<String, List<RegisteredCoverage>> coverages =
                coverages(prefix + COVERAGES, new CoverageTable(dates, insurers), people);
        Map<String, CardSpec> cards = cards(prefix + CARDS, people);
        return people.values().stream()
                .map(resident -> new Resident(
                        resident.id(),
                        resident.family(),
                        resident.person(),
                        coverages.getOrDefault(resident.id(), List.of()),
                        Optional.ofNullable(cards.get(resident.id()))))
                .toList();
    }

    private Map<String, Resident> people(String file) throws IOException {
        Map<String, Resident> people = new LinkedHashMap<>();
        for (Row row : rows(file, PeopleTable.COLUMNS)) {
            Resident resident = PeopleTable.read(row, dates);
            putOnce(people, resident.id(), resident, row, "person");
        }
        return people;
    }

    private Map<String, List<RegisteredCoverage>> coverages(
            String file, CoverageTable table, Map<String, Resident> people) throws IOException {
        Map<String, List<RegisteredCoverage>> coverages = new LinkedHashMap<>();
        Map<String, Row> records = new LinkedHashMap<>();
        for (Row row : rows(file, CoverageTable.COLUMNS)) {
            Person person = known(row, people).person();
            RegisteredCoverage registered = table.read(row, person);
            putOnce(records, registered.recordId() + "/" + registered.load(), row, row, "record");
            coverages
                    .computeIfAbsent(row.text("person"), id -> new ArrayList<>())
                    .add(registered);
        }
        return coverages;
    }

    private Map<String, CardSpec> cards(String file, Map<String, Resident> people) throws IOException {
        Map<String, CardSpec> cards = new LinkedHashMap<>();
        Map<String, Row> serials = new LinkedHashMap<>();
        for (Row row : rows(file, CardTable.COLUMNS)) {
            CardSpec card = CardTable.read(row, dates);
            putOnce(cards, known(row, people).id(), card, row, "person");
            putOnce(serials, card.serial(), row, row, "serial");
        }
        return cards;
    }

    private static Resident known(Row row, Map<String, Resident> people) {
        return Optional.ofNullable(people.get(row.text("person")))
                .orElseThrow(() -> row.fault("person", "people.csv does not have this person"));
    }

    private static <V> void putOnce(Map<String, V> map, String key, V value, Row row, String column) {
        if (map.putIfAbsent(key, value) != null) {
            throw row.fault(column, "it stands a second time");
        }
    }

    private List<Row> rows(String file, List<String> columns) throws IOException {
        return Table.read(file, source.bytes(file), columns);
    }
}
