package shikaku.edge;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.ResolvableType;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import shikaku.message.Sentence;

/** Turns what the framework throws at the start into one sentence for the person who started the program. */
final class StartFailure {
    private StartFailure() {}

    /** The wrong setting behind a failure, when it was one. */
    static Optional<WrongConfiguration> wrongConfiguration(Throwable thrown) {
        return cause(thrown, WrongConfiguration.class, Function.identity())
                .or(() -> cause(thrown, BindValidationException.class, StartFailure::notAllowed))
                .or(() -> cause(thrown, UnboundConfigurationPropertiesException.class, StartFailure::unknown))
                .or(() -> cause(thrown, BindException.class, StartFailure::notReadable))
                .or(() -> cause(thrown, org.yaml.snakeyaml.error.YAMLException.class, StartFailure::notYaml));
    }

    /** A sentence for any other failure; the class name is for the vendor. */
    static Sentence sentence(String program, Throwable thrown) {
        if (thrown instanceof CannotStart known) {
            return known.sentence();
        }
        Throwable root = root(thrown);
        String detail = root.getClass().getSimpleName() + ": "
                + String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new Sentence(
                program + " は起動できません（" + detail + "）。記録を保守業者に見せてください。",
                program + " cannot start (" + detail + "). Show the log to the vendor.");
    }

    private static WrongConfiguration notAllowed(BindValidationException thrown) {
        ObjectError first = thrown.getValidationErrors().getAllErrors().getFirst();
        String prefix = thrown.getValidationErrors().getName().toString();
        Sentence allowed = ConstraintWords.of(first);
        if (first instanceof FieldError field) {
            String value = field.getRejectedValue() == null ? "" : String.valueOf(field.getRejectedValue());
            String key = prefix + "." + dashed(field.getField());
            return new WrongConfiguration(key, value, allowed.japanese(), allowed.english());
        }
        return new WrongConfiguration(prefix, "…", allowed.japanese(), allowed.english());
    }

    private static WrongConfiguration unknown(UnboundConfigurationPropertiesException thrown) {
        ConfigurationProperty first = thrown.getUnboundProperties().iterator().next();
        return new WrongConfiguration(
                first.getName().toString(),
                String.valueOf(first.getValue()),
                "この名前の設定はありません",
                "there is no setting of this name");
    }

    private static WrongConfiguration notReadable(BindException thrown) {
        ConfigurationProperty property = thrown.getProperty();
        String value = property == null ? "" : String.valueOf(property.getValue());
        ResolvableType target = thrown.getTarget().getType();
        Class<?> type = (target.resolve() == Optional.class ? target.getGeneric(0) : target).resolve(Object.class);
        Throwable root = root(thrown);
        String allowed = root instanceof IllegalArgumentException
                ? String.valueOf(root.getMessage())
                : AllowedValues.english(type);
        return new WrongConfiguration(thrown.getName().toString(), value, AllowedValues.japanese(type), allowed);
    }

    private static WrongConfiguration notYaml(org.yaml.snakeyaml.error.YAMLException thrown) {
        String where = String.valueOf(thrown.getMessage())
                .lines()
                .skip(1)
                .findFirst()
                .orElse("")
                .strip();
        return new WrongConfiguration("--config", where, "正しいYAML", "well-formed YAML");
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static <T extends Throwable, R> Optional<R> cause(Throwable thrown, Class<T> type, Function<T, R> found) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(found.apply(type.cast(at)));
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
