package shikaku.town.table;

import java.time.LocalDate;
import shikaku.domain.Period;

/**
 * How the town's files write dates: {@code 2026-11-24}, periods {@code 2026-04-01..2027-03-31} or open {@code 2026-04-01..}.
 *
 * @param moveDays how many days later everything happens than the file says, because the town's day is another than the file's
 */
public record FileDates(long moveDays) {
    /** Dates as they are written. */
    public static final FileDates AS_WRITTEN = new FileDates(0);

    private static final String BETWEEN = "..";

    /** Reads a date. */
    public LocalDate date(String text) {
        return LocalDate.parse(text).plusDays(moveDays);
    }

    /** Reads a period. */
    public Period period(String text) {
        int at = text.indexOf(BETWEEN);
        if (at < 0) {
            throw new IllegalArgumentException("a period is written 2026-04-01..2027-03-31, or 2026-04-01.. when open");
        }
        LocalDate from = date(text.substring(0, at));
        String to = text.substring(at + BETWEEN.length());
        return to.isEmpty() ? Period.from(from) : Period.between(from, date(to));
    }

    /** Writes a period. */
    public static String write(Period period) {
        return period.from().map(LocalDate::toString).orElse("")
                + BETWEEN
                + period.to().map(LocalDate::toString).orElse("");
    }
}
