package shikaku.town.people;

import java.util.List;
import java.util.Optional;
import shikaku.domain.InsurerNumber;
import shikaku.town.table.Row;
import shikaku.town.table.Words;

/**
 * {@code insurers.csv}: who insures.
 *
 * @param all the insurers
 */
record Insurers(List<Insurer> all) {
    static final List<String> COLUMNS = List.of("number", "kind", "name", "usesSymbol");

    static final String COMMENT = "保険者 / insurers; all invented, with numbers that fit their check digit.";

    Insurers {
        all = List.copyOf(all);
    }

    Optional<Insurer> find(InsurerNumber number) {
        return all.stream().filter(insurer -> insurer.number().equals(number)).findFirst();
    }

    List<Insurer> of(InsurerKind kind) {
        return all.stream().filter(insurer -> insurer.kind() == kind).toList();
    }

    static Insurer read(Row row) {
        return row.make(() -> new Insurer(
                row.value("number", InsurerNumber::new),
                row.value("kind", word -> Words.read(InsurerKind.class, word)),
                row.text("name"),
                row.yes("usesSymbol")));
    }

    static List<String> write(Insurer insurer) {
        return List.of(
                insurer.number().digits(),
                Words.of(insurer.kind()),
                insurer.name(),
                Words.yesOrNo(insurer.usesSymbol()));
    }
}
