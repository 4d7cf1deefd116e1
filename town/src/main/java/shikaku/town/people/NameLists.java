package shikaku.town.people;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shikaku.domain.Address;
import shikaku.domain.Sex;
import shikaku.town.table.Row;
import shikaku.town.table.Table;
import shikaku.town.table.Words;

/** What names and addresses of generated people are made of. */
record NameLists(
        List<FamilyName> families, List<GivenName> givens, List<ForeignName> foreigners, List<Street> streets) {
    private static final int MAX_HOUSE = 20;
    /** The years of birth that the list of given names covers; earlier and later ones take the names of its ends. */
    private static final int FIRST_YEAR = 1920;

    private static final int LAST_YEAR = 2026;

    record FamilyName(String name, String kana, boolean rare) {}

    record GivenName(String name, String kana, Sex sex, int from, int to) {}

    record ForeignName(FamilyName family, FamilyName other, GivenName male, GivenName female) {
        GivenName given(Sex sex) {
            return sex == Sex.MALE ? male : female;
        }
    }

    record Street(String post, String name) {}

    static NameLists read(TownFiles.Source source) throws IOException {
        return new NameLists(
                rows(source, "family-names.csv", "name", "kana", "rare").stream()
                        .map(row -> new FamilyName(row.text("name"), row.text("kana"), row.yes("rare")))
                        .toList(),
                rows(source, "given-names.csv", "name", "kana", "sex", "from", "to").stream()
                        .map(NameLists::given)
                        .toList(),
                rows(
                                source,
                                "foreign-names.csv",
                                "family",
                                "familyKana",
                                "other",
                                "otherKana",
                                "male",
                                "maleKana",
                                "female",
                                "femaleKana")
                        .stream()
                        .map(NameLists::foreign)
                        .toList(),
                rows(source, "streets.csv", "post", "street").stream()
                        .map(row -> new Street(row.text("post"), row.text("street")))
                        .toList());
    }

    private static List<Row> rows(TownFiles.Source source, String file, String... columns) throws IOException {
        return Table.read(file, source.bytes(file), List.of(columns));
    }

    private static GivenName given(Row row) {
        return new GivenName(
                row.text("name"),
                row.text("kana"),
                row.value("sex", word -> Words.read(Sex.class, word)),
                row.value("from", Integer::parseInt),
                row.value("to", Integer::parseInt));
    }

    private static ForeignName foreign(Row row) {
        return new ForeignName(
                new FamilyName(row.text("family"), row.text("familyKana"), false),
                new FamilyName(row.text("other"), row.text("otherKana"), false),
                new GivenName(row.text("male"), row.text("maleKana"), Sex.MALE, 0, Integer.MAX_VALUE),
                new GivenName(row.text("female"), row.text("femaleKana"), Sex.FEMALE, 0, Integer.MAX_VALUE));
    }

    /** A family name; the first of the list come most often. */
    FamilyName family(RandomGenerator random, boolean rare) {
        List<FamilyName> fitting =
                families.stream().filter(name -> name.rare() == rare).toList();
        int at = Math.min(random.nextInt(fitting.size()), random.nextInt(fitting.size()));
        return fitting.get(at);
    }

    /** A given name that was common in the year of birth and is not {@code taken} in the family. */
    GivenName given(RandomGenerator random, Sex sex, int birthYear, List<GivenName> taken) {
        int year = Math.clamp(birthYear, FIRST_YEAR, LAST_YEAR);
        List<GivenName> fitting = givens.stream()
                .filter(name -> name.sex() == sex && name.from() <= year && year <= name.to())
                .filter(name -> !taken.contains(name))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    /** A house of the town. */
    Address address(RandomGenerator random) {
        Street street = streets.get(random.nextInt(streets.size()));
        String house =
                "%d-%d-%d".formatted(1 + random.nextInt(9), 1 + random.nextInt(MAX_HOUSE), 1 + random.nextInt(9));
        return new Address(street.name() + house, Optional.of(street.post()));
    }
}
