package shikaku.accounting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;

/** 保険者番号・記号・番号・枝番 as four columns. */
final class KeyColumns {
    private KeyColumns() {}

    static Map<String, @Nullable Object> of(Optional<InsuredCardKey> key) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("insurer", key.map(held -> held.insurer().digits()).orElse(null));
        columns.put(
                "symbol",
                key.flatMap(InsuredCardKey::symbol).map(InsuredSymbol::value).orElse(null));
        columns.put("insured_number", key.map(held -> held.number().value()).orElse(null));
        columns.put(
                "branch",
                key.flatMap(InsuredCardKey::branch).map(BranchNumber::digits).orElse(null));
        return columns;
    }

    static Optional<InsuredCardKey> from(ResultSet row) throws SQLException {
        Optional<String> insurer = Optional.ofNullable(row.getString("insurer"));
        Optional<InsuredSymbol> symbol =
                Optional.ofNullable(row.getString("symbol")).map(InsuredSymbol::new);
        Optional<InsuredNumber> number =
                Optional.ofNullable(row.getString("insured_number")).map(InsuredNumber::new);
        Optional<BranchNumber> branch =
                Optional.ofNullable(row.getString("branch")).map(BranchNumber::new);
        return insurer.flatMap(
                digits -> number.map(held -> new InsuredCardKey(new InsurerNumber(digits), symbol, held, branch)));
    }
}
