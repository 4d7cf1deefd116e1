package shikaku.edge.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 日付の入力: a day as staff type it from a document, Western or 和暦 (昭和60年4月4日, 昭60.4.4, S60.4.4, S600404, 令和元年5月1日), in whichever width. An era
 * holds the days it had: 昭和64年1月8日 is none, for it might be meant for another year.
 */
public final class TypedDay {
    private static final String DASH = "\\-‐‑–−ー";
    private static final String ERA =
            "(?:(?<meiji>明治?|M)|(?<taisho>大正?|T)|(?<showa>昭和?|S)|(?<heisei>平成?|H)|(?<reiwa>令和?|R))";
    /** Four digits for a Western year, because no message can carry more. */
    private static final String YEAR = "(?:(?<western>[0-9]{4})|" + ERA + "[.・]?(?<year>[0-9]{1,2}|元))";

    /** Month and day need both digits where nothing stands between. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?:(?<western>[0-9]{4})|" + ERA + "(?<year>[0-9]{2}))(?<month>[0-9]{2})(?<day>[0-9]{2})");

    private static final Pattern APART =
            Pattern.compile(YEAR + "[/.・年" + DASH + "](?<month>[0-9]{1,2})[/.・月" + DASH + "](?<day>[0-9]{1,2})日?");

    private TypedDay() {}

    /**
     * Reads it.
     *
     * @throws DateTimeException when it is no day
     * @throws IllegalArgumentException when it is not written as one
     */
    public static LocalDate read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(" ", "")
                .toUpperCase(Locale.ROOT);
        Matcher together = TOGETHER.matcher(text);
        return together.matches() ? day(together) : apart(APART.matcher(text));
    }

    private static LocalDate apart(Matcher date) {
        if (!date.matches()) {
            throw new IllegalArgumentException("not a date");
        }
        return day(date);
    }

    private static LocalDate day(Matcher date) {
        int month = Integer.parseInt(date.group("month"));
        int day = Integer.parseInt(date.group("day"));
        if (date.group("western") != null) {
            return LocalDate.of(Integer.parseInt(date.group("western")), month, day);
        }
        String year = date.group("year");
        int ofEra = "元".equals(year) ? 1 : Integer.parseInt(year);
        return LocalDate.from(JapaneseDate.of(era(date), ofEra, month, day));
    }

    private static JapaneseEra era(Matcher date) {
        if (date.group("meiji") != null) {
            return JapaneseEra.MEIJI;
        }
        if (date.group("taisho") != null) {
            return JapaneseEra.TAISHO;
        }
        if (date.group("showa") != null) {
            return JapaneseEra.SHOWA;
        }
        return date.group("heisei") != null ? JapaneseEra.HEISEI : JapaneseEra.REIWA;
    }
}
