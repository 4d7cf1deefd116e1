package shikaku.domain;

import java.util.Optional;

/**
 * 保険者番号・記号・番号・枝番 as far as a result tells them: it may leave out each (interface.md §2.5), as with 医療扶助. What is not there was not
 * told, and nobody may take it for anything else.
 *
 * @param insurer 保険者番号, or 公費負担者番号
 * @param symbol 記号
 * @param number 番号, or 受給者番号
 * @param branch 枝番
 */
public record CoverageKey(
        Optional<InsurerNumber> insurer,
        Optional<InsuredSymbol> symbol,
        Optional<InsuredNumber> number,
        Optional<BranchNumber> branch) {
    /** A key of which everything is told. */
    public static CoverageKey of(InsuredCardKey key) {
        return new CoverageKey(Optional.of(key.insurer()), key.symbol(), Optional.of(key.number()), key.branch());
    }

    /** The key somebody can be asked about and registered under; empty without an insurer's or an insured number. */
    public Optional<InsuredCardKey> whole() {
        return insurer.flatMap(told -> number.map(held -> new InsuredCardKey(told, symbol, held, branch)));
    }

    /** {@link InsuredCardKey#answersTo}; a key that is not whole answers to nothing. */
    public boolean answersTo(InsuredCardKey typed) {
        return whole().filter(key -> key.answersTo(typed)).isPresent();
    }

    @Override
    public String toString() {
        return "CoverageKey[…]";
    }
}
