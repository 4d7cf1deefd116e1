package shikaku.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 有効期間: from a first day to a last day, both valid; without a last day it is open.
 *
 * @param from first valid day (有効開始年月日)
 * @param to last valid day (有効終了年月日)
 */
public record Period(LocalDate from, Optional<LocalDate> to) {
    public Period {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("有効終了年月日 lies before 有効開始年月日");
        }
    }

    public static Period from(LocalDate from) {
        return new Period(from, Optional.empty());
    }

    public static Period between(LocalDate from, LocalDate to) {
        return new Period(from, Optional.of(to));
    }

    /** Whether {@code date} is one of its days. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !endedBefore(date);
    }

    /** Whether its last day lies before {@code date}. */
    public boolean endedBefore(LocalDate date) {
        return to.filter(last -> last.isBefore(date)).isPresent();
    }
}
