package shikaku.edge;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.validation.ObjectError;
import shikaku.message.Sentence;

/**
 * What a rule of the settings allows, in both languages. The framework tells of a rule that was broken by the names of rule and type and by the rule's own
 * attributes, in alphabetical order; its sentence has the language of the machine only.
 */
final class ConstraintWords {
    private ConstraintWords() {}

    /** For rules that have no words here, the framework's sentence. */
    static Sentence of(ObjectError broken) {
        String rule = Optional.ofNullable(broken.getCode()).orElse("");
        List<Object> attributes = attributes(broken);
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> needed(broken);
            case "Min", "DecimalMin" -> atLeast(attributes.getLast());
            case "Max", "DecimalMax" -> atMost(attributes.getLast());
            case "Size" -> size(attributes);
            case "Pattern" -> new Sentence("書式 " + attributes.getLast(), "the form " + attributes.getLast());
            case "DurationMin" -> atLeast(typed(duration(attributes)));
            case "DurationMax" -> atMost(typed(duration(attributes)));
            default -> said(broken);
        };
    }

    private static Sentence needed(ObjectError broken) {
        return type(broken)
                .map(type -> new Sentence(AllowedValues.japanese(type), AllowedValues.english(type)))
                .orElseGet(() -> new Sentence("この設定は必要です", "this setting is needed"));
    }

    private static Sentence atLeast(Object least) {
        return new Sentence(least + " 以上", "at least " + least);
    }

    private static Sentence atMost(Object most) {
        return new Sentence(most + " 以下", "at most " + most);
    }

    /** Most, then least. */
    private static Sentence size(List<Object> attributes) {
        Object most = attributes.getFirst();
        Object least = attributes.getLast();
        return most.equals(Integer.MAX_VALUE)
                ? new Sentence("長さか個数が " + least + " 以上", "a length or number of at least " + least)
                : new Sentence(
                        "長さか個数が " + least + " から " + most + " まで", "a length or number from " + least + " to " + most);
    }

    /** Days, hours, whether inclusive, millis, minutes, nanos, seconds. */
    private static Duration duration(List<Object> attributes) {
        return Duration.ofDays(number(attributes, 0))
                .plusHours(number(attributes, 1))
                .plusMillis(number(attributes, 3))
                .plusMinutes(number(attributes, 4))
                .plusNanos(number(attributes, 5))
                .plusSeconds(number(attributes, 6));
    }

    /** As one writes it into the settings. */
    private static String typed(Duration duration) {
        ChronoUnit unit = Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)
                .filter(each -> duration.toMillis() % each.getDuration().toMillis() == 0)
                .findFirst()
                .orElse(ChronoUnit.MILLIS);
        return DurationStyle.SIMPLE.print(duration, unit);
    }

    private static long number(List<Object> attributes, int at) {
        return attributes.get(at) instanceof Number number ? number.longValue() : 0;
    }

    /** Behind the name of the setting. */
    private static List<Object> attributes(ObjectError broken) {
        Object[] arguments = broken.getArguments();
        return arguments == null ? List.of() : Arrays.stream(arguments).skip(1).toList();
    }

    /** Where there is a type, it stands in the last code but one: {@code NotNull.java.nio.file.Path}. */
    private static Optional<Class<?>> type(ObjectError broken) {
        String[] codes = broken.getCodes();
        if (codes == null || codes.length < 2) {
            return Optional.empty();
        }
        try {
            String code = codes[codes.length - 2];
            return Optional.of(Class.forName(code.substring(code.indexOf('.') + 1)));
        } catch (ClassNotFoundException noType) {
            return Optional.empty();
        }
    }

    private static Sentence said(ObjectError broken) {
        String words = String.valueOf(broken.getDefaultMessage());
        return new Sentence(words, words);
    }
}
