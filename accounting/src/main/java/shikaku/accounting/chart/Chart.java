package shikaku.accounting.chart;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.Address;
import shikaku.domain.BranchNumber;
import shikaku.domain.BurdenShare;
import shikaku.domain.Coded;
import shikaku.domain.Coverage;
import shikaku.domain.CoverageKey;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.Person;
import shikaku.domain.PersonName;
import shikaku.domain.Share;

/**
 * 台帳: what is known of one person, item by item; an item without a value is absent. Dates are written 2026-11-24, codes as their tables
 * have them, the share in percent.
 */
public record Chart(Map<ChartItem, String> values) {
    public static final Chart EMPTY = new Chart(Map.of());

    public Chart {
        Map<ChartItem, String> ordered = new EnumMap<>(ChartItem.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    public Optional<String> value(ChartItem item) {
        return Optional.ofNullable(values.get(item));
    }

    /** The same with another value of an item, or without it. */
    public Chart with(ChartItem item, Optional<String> value) {
        Map<ChartItem, String> changed = new EnumMap<>(ChartItem.class);
        changed.putAll(values);
        value.ifPresentOrElse(text -> changed.put(item, text), () -> changed.remove(item));
        return new Chart(changed);
    }

    /** Both; where both have a value, the other's. */
    public Chart and(Chart other) {
        Map<ChartItem, String> both = new EnumMap<>(ChartItem.class);
        both.putAll(values);
        both.putAll(other.values);
        return new Chart(both);
    }

    /** What is not told by who the person is. */
    public Chart withoutPerson() {
        return Stream.of(ChartItem.values())
                .filter(ChartItem::ofPerson)
                .reduce(this, (chart, item) -> chart.with(item, Optional.empty()), (left, right) -> right);
    }

    /** Who somebody is and where they live, without their insurance. */
    public static Chart of(Person person) {
        return named(person.names())
                .with(ChartItem.SEX, Optional.of(person.sex().code()))
                .with(ChartItem.BIRTHDATE, Optional.of(person.birthdate().toString()))
                .with(ChartItem.ADDRESS, person.address().map(Address::text))
                .with(ChartItem.POST_NUMBER, person.address().flatMap(Address::postNumber));
    }

    /** Everything a result tells; the share as of {@code date} (rules.md §4.5). */
    public static Chart of(Coverage coverage, LocalDate date) {
        Optional<Share> share = BurdenShare.of(coverage, date).share();
        return of(coverage.person())
                .and(keyed(coverage.key()))
                .with(ChartItem.INSURER_NAME, Optional.of(coverage.insurerName()))
                .with(
                        ChartItem.CLASSIFICATION,
                        Optional.of(coverage.classification().code()))
                .with(ChartItem.RELATION, coverage.relation().map(Coded::code))
                .with(ChartItem.INSURED_NAME, coverage.insuredName())
                .with(ChartItem.VALID_FROM, coverage.period().from().map(LocalDate::toString))
                .with(ChartItem.VALID_TO, coverage.period().to().map(LocalDate::toString))
                .with(ChartItem.SHARE, share.map(told -> Integer.toString(told.percent())));
    }

    /** The four names alone. */
    public static Chart named(PersonName names) {
        return EMPTY.with(ChartItem.NAME, Optional.of(names.name()))
                .with(ChartItem.KANA, names.kana())
                .with(ChartItem.OTHER_NAME, names.other())
                .with(ChartItem.OTHER_KANA, names.otherKana());
    }

    private static Chart keyed(CoverageKey key) {
        return EMPTY.with(ChartItem.INSURER, key.insurer().map(InsurerNumber::digits))
                .with(ChartItem.SYMBOL, key.symbol().map(InsuredSymbol::value))
                .with(ChartItem.NUMBER, key.number().map(InsuredNumber::value))
                .with(ChartItem.BRANCH, key.branch().map(BranchNumber::digits));
    }

    /** Under which the person is insured; empty where the chart has no insurer or no number, or a ● in 記号 or 番号. */
    public Optional<InsuredCardKey> key() {
        Optional<InsurerNumber> insurer = value(ChartItem.INSURER).map(InsurerNumber::new);
        Optional<InsuredNumber> number = value(ChartItem.NUMBER).map(InsuredNumber::new);
        return insurer.flatMap(known -> number.map(held -> new InsuredCardKey(
                        known,
                        value(ChartItem.SYMBOL).map(InsuredSymbol::new),
                        held,
                        value(ChartItem.BRANCH).map(BranchNumber::new))))
                .filter(key -> !Mask.in(key));
    }

    /** Whether the insurance in it is this one. */
    public boolean holds(Coverage coverage) {
        Chart key = keyed(coverage.key());
        return Stream.of(ChartItem.INSURER, ChartItem.SYMBOL, ChartItem.NUMBER)
                .allMatch(item -> value(item).equals(key.value(item)));
    }

    @Override
    public String toString() {
        return "Chart[…]";
    }
}
