package shikaku.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.function.Function;
import shikaku.domain.Coded;

/**
 * How values are written in the text of an element, and read back. Every reader throws {@link
 * IllegalArgumentException} or {@link java.time.DateTimeException} for a text that is no such value; {@link Fields}
 * turns that into a {@link MalformedMessage}.
 */
public final class Formats {

    private static final DateTimeFormatter DATE = strict("uuuuMMdd");
    private static final DateTimeFormatter MONTH = strict("uuuuMM");
    private static final DateTimeFormatter TIME = strict("uuuuMMddHHmmss");

    private Formats() {}

    /** {@code yyyyMMdd}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code yyyyMMdd}, an existing day. */
    public static LocalDate date(String text) {
        return LocalDate.parse(text, DATE);
    }

    /** {@code yyyyMM}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code yyyyMM}. */
    public static YearMonth month(String text) {
        return YearMonth.parse(text, MONTH);
    }

    /** {@code yyyyMMddHHmmss} in Japan's time. */
    public static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** {@code yyyyMMddHHmmss} in Japan's time. */
    public static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, TIME);
    }

    /** {@code 1} for yes, {@code 0} for no. */
    public static String flag(boolean value) {
        return value ? "1" : "0";
    }

    /** {@code 1} for yes, {@code 0} for no. */
    public static boolean flag(String text) {
        return switch (text) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new IllegalArgumentException("a flag is 0 or 1");
        };
    }

    /** An amount or a count: one to nine digits. */
    public static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("a number has one to nine digits");
        }
        return Integer.parseInt(text);
    }

    /** Bytes in Base64, at most {@link Limits#OCTETS}. */
    public static Octets octets(String text) {
        var octets = Octets.fromBase64(text);
        if (octets.length() > Limits.OCTETS) {
            throw new IllegalArgumentException("too many bytes");
        }
        return octets;
    }

    /** Reads a value of a code table. */
    public static <E extends Enum<E> & Coded> Function<String, E> code(Class<E> table) {
        return text -> Coded.find(table, text).orElseThrow(() -> new IllegalArgumentException("not in the code table"));
    }

    /** Reads one of the names of our own profile's words. */
    public static <E extends Enum<E>> Function<String, E> word(Class<E> words) {
        return text -> Enum.valueOf(words, text);
    }

    /** Reads free text of at most {@code maxLength} characters. */
    public static Function<String, String> text(int maxLength) {
        return text -> {
            requireLength(text, maxLength);
            return text;
        };
    }

    /** Refuses a text of more than {@code maxLength} characters. */
    public static void requireLength(String text, int maxLength) {
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new IllegalArgumentException("longer than " + maxLength + " characters");
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
