package shikaku.town.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the town's files write booleans, constants and absent values. */
public final class Words {
    private static final String YES = "yes";
    private static final String NO = "no";

    private Words() {}

    /** {@code yes} or {@code no}. */
    public static String yesOrNo(boolean value) {
        return value ? YES : NO;
    }

    /** Reads {@code yes} or {@code no}. */
    public static boolean isYes(String word) {
        if (!word.equals(YES) && !word.equals(NO)) {
            throw new IllegalArgumentException("yes or no must stand here");
        }
        return word.equals(YES);
    }

    /** A constant in small letters with hyphens, such as {@code other-insurance}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #of} writes. */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        return read(type, Words::of, word);
    }

    /** Reads a constant that {@code writing} writes. */
    public static <E extends Enum<E>> E read(Class<E> type, Function<E, String> writing, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> writing.apply(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(choices(type, writing)));
    }

    /** A value that may be absent. */
    public static String orNothing(Optional<String> value) {
        return value.orElse(Row.NOTHING);
    }

    private static <E extends Enum<E>> String choices(Class<E> type, Function<E, String> writing) {
        return Arrays.stream(type.getEnumConstants())
                .map(writing)
                .collect(Collectors.joining(", ", "one of these must stand here: ", ""));
    }
}
