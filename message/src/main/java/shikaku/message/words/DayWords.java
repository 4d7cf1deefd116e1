package shikaku.message.words;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import shikaku.domain.Period;

/** 和暦 with the Western year beside it, 令和8年(2026年)4月1日: a paper document has the one, a computer the other. */
public final class DayWords {
    /** 明治6年1月1日: before it Japan had another calendar. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private DayWords() {}

    public static String of(LocalDate day) {
        return year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** First and last day, as far as there is a last one. */
    public static String of(Period period) {
        return of(period.from()) + " 〜"
                + period.to().map(last -> " " + of(last)).orElse("");
    }

    private static String year(LocalDate day) {
        String western = day.getYear() + "年";
        if (day.isBefore(FIRST)) {
            return western;
        }
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : year) + "年("
                + western + ")";
    }
}
