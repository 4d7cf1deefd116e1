package shikaku.accounting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import shikaku.edge.time.TypedDay;

/** 日付の範囲: days and months as a page takes them, ISO 8601 with a year of four digits, within {@link Limits#FIRST_DAY} and {@link Limits#LAST_DAY}. */
public final class PlausibleDays {
    private PlausibleDays() {}

    /** A day; empty for what is none, or lies out of bounds. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(PlausibleDays::within);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A day as somebody types it from a document, Western or 和暦, in whichever width; empty as above. */
    public static Optional<LocalDate> typed(String text) {
        try {
            return Optional.of(TypedDay.read(text)).filter(PlausibleDays::within);
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A month; empty for what is none, or lies out of bounds. */
    public static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text)).filter(month -> within(month.atDay(1)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean within(LocalDate day) {
        return !day.isBefore(Limits.FIRST_DAY) && !day.isAfter(Limits.LAST_DAY);
    }
}
