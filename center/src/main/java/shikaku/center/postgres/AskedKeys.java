package shikaku.center.postgres;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import shikaku.domain.BranchNumber;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredSymbol;

/** 記号・番号 of many people as arrays, one a column, so that one statement asks about all of them. */
final class AskedKeys {
    private AskedKeys() {}

    static StatementSpec in(StatementSpec statement, List<InsuredCardKey> keys) {
        return statement
                .param("insurers", column(keys, key -> key.insurer().digits()))
                .param("numbers", column(keys, key -> key.number().value()))
                .param(
                        "symbols",
                        column(
                                keys,
                                key -> key.symbol().map(InsuredSymbol::value).orElse(null)))
                .param(
                        "branches",
                        column(
                                keys,
                                key -> key.branch().map(BranchNumber::digits).orElse(null)));
    }

    private static @Nullable String[] column(
            List<InsuredCardKey> keys, Function<InsuredCardKey, @Nullable String> value) {
        @Nullable String[] column = new String[keys.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(keys.get(i));
        }
        return column;
    }
}
