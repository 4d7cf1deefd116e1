package shikaku.message.words;

import static shikaku.message.words.Values.WORDS;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import shikaku.domain.Period;
import shikaku.message.Sentence;

/**
 * 和暦 with the Western year beside it, 令和8年(2026年)4月1日: a paper document has the one, a computer the other. In English 2026-04-01, which
 * nobody takes for another day.
 */
public final class DayWords {
    /** 明治6年1月1日: before it Japan had another calendar. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    /** Whatever lies after it is no day of anybody's: no era is told of it, and the calendar of eras knows none so far. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DayWords() {}

    public static Sentence of(LocalDate day) {
        return new Sentence(japanese(day), day.toString());
    }

    /** First and last day, as far as they are told. */
    public static Sentence of(Period period) {
        Optional<Sentence> first = period.from().map(DayWords::of);
        Optional<Sentence> last = period.to().map(DayWords::of);
        return last.map(day -> first.map(from -> WORDS.sentence("day.from-to", from, day))
                        .orElseGet(() -> WORDS.sentence("day.to", day)))
                .or(() -> first.map(from -> WORDS.sentence("day.from", from)))
                .orElseGet(() -> WORDS.sentence("day.not-told"));
    }

    private static String japanese(LocalDate day) {
        return year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String year(LocalDate day) {
        String western = day.getYear() + "年";
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            return western;
        }
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : year) + "年("
                + western + ")";
    }
}
