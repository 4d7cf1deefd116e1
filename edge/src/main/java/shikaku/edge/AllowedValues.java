package shikaku.edge;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** What a setting of a type may be, in words. */
final class AllowedValues {
    private static final Map<Class<?>, String[]> WORDS = Map.of(
            LocalDate.class, new String[] {"日付 例 2026-11-24", "a date such as 2026-11-24"},
            Duration.class, new String[] {"時間 例 30s, 5m, 2h", "a duration such as 30s, 5m or 2h"},
            DataSize.class, new String[] {"大きさ 例 256KB, 1MB", "a size such as 256KB or 1MB"},
            Path.class, new String[] {"ファイルまたはフォルダーの場所", "the path of a file or folder"},
            Boolean.class, new String[] {"true または false", "true or false"},
            boolean.class, new String[] {"true または false", "true or false"},
            Integer.class, new String[] {"整数", "a whole number"},
            int.class, new String[] {"整数", "a whole number"},
            Long.class, new String[] {"整数", "a whole number"},
            long.class, new String[] {"整数", "a whole number"});

    private AllowedValues() {}

    static String japanese(Class<?> type) {
        return words(type, 0, "この設定の形に合う値");
    }

    static String english(Class<?> type) {
        return words(type, 1, "a value of this setting's form");
    }

    private static String words(Class<?> type, int language, String otherwise) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        String[] words = WORDS.get(type);
        return words == null ? otherwise : words[language];
    }
}
