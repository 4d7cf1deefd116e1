package shikaku.town.people;

import static shikaku.town.table.Words.orNothing;

import java.util.List;
import java.util.Optional;
import shikaku.domain.Address;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.Sex;
import shikaku.town.table.FileDates;
import shikaku.town.table.Row;
import shikaku.town.table.Words;

/** {@code people.csv}: who lives in the town, without coverages and cards. */
final class PeopleTable {
    static final List<String> COLUMNS = List.of(
            "person",
            "family",
            "name",
            "kana",
            "other",
            "otherKana",
            "sex",
            "sexOnBack",
            "birthdate",
            "post",
            "address");

    static final String COMMENT = """
            住民 / who lives in the town. Kana are half-width, family and given name apart by a space (full-width in names).
            other = 氏名（その他）such as 通称; sexOnBack = 性別2, only where a document shows the sex on its back.""";

    private PeopleTable() {}

    static Resident read(Row row, FileDates dates) {
        Person person = row.make(() -> new Person(
                names(row),
                row.value("sex", word -> Words.read(Sex.class, word)),
                row.optionalValue("sexOnBack", word -> Words.read(Sex.class, word)),
                row.value("birthdate", dates::date),
                row.optional("address").map(text -> new Address(text, row.optional("post")))));
        return row.make(
                () -> new Resident(row.text("person"), row.text("family"), person, List.of(), Optional.empty()));
    }

    private static PersonName names(Row row) {
        return new PersonName(row.text("name"), row.optional("kana"), row.optional("other"), row.optional("otherKana"));
    }

    static List<String> write(Resident resident) {
        Person person = resident.person();
        PersonName names = person.names();
        return List.of(
                resident.id(),
                resident.family(),
                names.name(),
                orNothing(names.kana()),
                orNothing(names.other()),
                orNothing(names.otherKana()),
                Words.of(person.sex()),
                orNothing(person.sexOnBack().map(Words::of)),
                person.birthdate().toString(),
                orNothing(person.address().flatMap(Address::postNumber)),
                orNothing(person.address().map(Address::text)));
    }
}
