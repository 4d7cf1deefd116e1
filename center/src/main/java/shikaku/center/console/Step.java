package shikaku.center.console;

import java.util.List;
import shikaku.message.Sentence;

/**
 * One step of what happens to a message, and what is to be said of it.
 *
 * @param says nothing where the name of the step says all
 */
public record Step(Stage stage, How how, List<Sentence> says) {
    public Step {
        says = List.copyOf(says);
    }

    /** The steps, in the order in which the center takes them. */
    public enum Stage {
        SIZE,
        ENCODING,
        FORM,
        KIND,
        ELEMENTS,
        LISTED,
        VALUES,
        DIGITS,
        CALLER,
        DECISION
    }

    /** How a step ended. */
    public enum How {
        GOOD("good"),
        /** The center goes on all the same. */
        CARE("care"),
        /** The center ends here. */
        STOP("stop");

        private final String tone;

        How(String tone) {
            this.tone = tone;
        }

        /** The colour beside the word. */
        public String tone() {
            return tone;
        }
    }

    static Step good(Stage stage, Sentence... says) {
        return new Step(stage, How.GOOD, List.of(says));
    }

    static Step stop(Stage stage, Sentence... says) {
        return new Step(stage, How.STOP, List.of(says));
    }

    /** Good when there is nothing to be said. */
    static Step of(Stage stage, How otherwise, List<Sentence> says) {
        return new Step(stage, says.isEmpty() ? How.GOOD : otherwise, says);
    }
}
