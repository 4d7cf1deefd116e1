package shikaku.center.answer;

import java.util.Optional;
import java.util.function.Function;
import shikaku.message.Reason;

/**
 * How one step of a decision ended: with what the next step needs, or refused. So an order of steps can be written down as a chain of
 * {@link #then} and none can be skipped.
 *
 * @param <T> what the next step needs
 */
public sealed interface Checked<T> {
    /** The step let it through. */
    record Passed<T>(T value) implements Checked<T> {}

    /** The step refused; no later step runs. */
    record Refused<T>(Reason reason) implements Checked<T> {}

    static <T> Checked<T> passed(T value) {
        return new Passed<>(value);
    }

    static <T> Checked<T> refused(Reason reason) {
        return new Refused<>(reason);
    }

    /** What stands there, or the reason why nothing does. */
    static <T> Checked<T> of(Optional<T> value, Reason otherwise) {
        return value.map(Checked::passed).orElseGet(() -> refused(otherwise));
    }

    /** The value when {@code holds}, else the reason. */
    static <T> Checked<T> when(boolean holds, T value, Reason otherwise) {
        return holds ? passed(value) : refused(otherwise);
    }

    /** The next step, which runs only if this one passed. */
    default <R> Checked<R> then(Function<T, Checked<R>> next) {
        return switch (this) {
            case Passed<T>(T value) -> next.apply(value);
            case Refused<T>(Reason reason) -> refused(reason);
        };
    }
}
