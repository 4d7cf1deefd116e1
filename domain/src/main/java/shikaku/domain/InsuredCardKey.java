package shikaku.domain;

import java.util.Optional;

/**
 * 保険者番号・記号・番号・枝番: what a document says about its holder.
 *
 * @param insurer 保険者番号
 * @param symbol 記号; none for 後期高齢者 and for insurers that use a number alone
 * @param number 番号
 * @param branch 枝番; none for 後期高齢者, and absent on documents older than 2021
 */
public record InsuredCardKey(
        InsurerNumber insurer, Optional<InsuredSymbol> symbol, InsuredNumber number, Optional<BranchNumber> branch) {
    /**
     * Whether a registration under this key answers to what somebody typed. Exact, 枝番 excepted: a document without one fits every person
     * under its 記号・番号 (rules.md §4.3).
     */
    public boolean answersTo(InsuredCardKey typed) {
        return insurer.equals(typed.insurer)
                && symbol.equals(typed.symbol)
                && number.equals(typed.number)
                && (typed.branch.isEmpty() || branch.equals(typed.branch));
    }

    @Override
    public String toString() {
        return "InsuredCardKey[…]";
    }
}
