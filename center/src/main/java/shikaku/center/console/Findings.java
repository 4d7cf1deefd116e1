package shikaku.center.console;

import java.util.List;
import java.util.Optional;
import shikaku.message.Reason;

/**
 * What the center would do with a message.
 *
 * @param steps up to the one that ends it
 * @param answer the message that it would answer, indented
 * @param reason what the answer says beside or instead of a verdict
 */
public record Findings(List<Step> steps, String answer, Optional<Reason> reason) {
    public Findings {
        steps = List.copyOf(steps);
    }
}
