package shikaku.town.day;

import java.util.List;
import java.util.Optional;
import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.town.table.FileDates;

/** What the staff type, in one cell: {@code insurer/symbol/number/branch/birthdate}; symbol and branch may be empty. */
final class TypedKey {
    private static final int PARTS = 5;

    private TypedKey() {}

    static InsuredCardQuery read(String cell, FileDates dates) {
        List<String> parts = List.of(cell.split("/", -1));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("this is written insurer/symbol/number/branch/birthdate");
        }
        InsuredCardKey key = new InsuredCardKey(
                new InsurerNumber(parts.get(0)),
                present(parts.get(1)).map(InsuredSymbol::new),
                new InsuredNumber(parts.get(2)),
                present(parts.get(3)).map(BranchNumber::new));
        return new InsuredCardQuery(key, dates.date(parts.get(4)));
    }

    private static Optional<String> present(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }

    static String write(InsuredCardQuery query) {
        InsuredCardKey key = query.key();
        return String.join(
                "/",
                key.insurer().digits(),
                key.symbol().map(InsuredSymbol::value).orElse(""),
                key.number().value(),
                key.branch().map(BranchNumber::digits).orElse(""),
                query.birthdate().toString());
    }
}
