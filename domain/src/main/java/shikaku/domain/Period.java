package shikaku.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 有効期間: from a first day to a last day, both valid; without a last day it is open. Insurers need not tell the first one, either
 * (interface.md §2.5).
 *
 * @param from first valid day (有効開始年月日)
 * @param to last valid day (有効終了年月日)
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    public Period {
        if (from.filter(first -> to.filter(last -> last.isBefore(first)).isPresent())
                .isPresent()) {
            throw new IllegalArgumentException("有効終了年月日 lies before 有効開始年月日");
        }
    }

    /** One whose first day is told. */
    public Period(LocalDate from, Optional<LocalDate> to) {
        this(Optional.of(from), to);
    }

    public static Period from(LocalDate from) {
        return new Period(from, Optional.empty());
    }

    public static Period between(LocalDate from, LocalDate to) {
        return new Period(from, Optional.of(to));
    }

    /** Whether {@code date} is one of its days; one whose first day was not told has begun. */
    public boolean covers(LocalDate date) {
        return !beginsAfter(date) && !endedBefore(date);
    }

    /** Whether its first day lies after {@code date}. */
    public boolean beginsAfter(LocalDate date) {
        return from.filter(first -> first.isAfter(date)).isPresent();
    }

    /** Its first day, for an order in time; one that was not told stands before all others. */
    public LocalDate order() {
        return from.orElse(LocalDate.MIN);
    }

    /** Whether its last day lies before {@code date}. */
    public boolean endedBefore(LocalDate date) {
        return to.filter(last -> last.isBefore(date)).isPresent();
    }
}
