package shikaku.center.console;

import java.util.Optional;
import shikaku.message.Reason;
import shikaku.message.Words;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.Remark;

/** 判定の規則: which rule led to an answer, in words. */
final class Rule {
    private static final String BLOCKED = "blocked";

    private Rule() {}

    /** The verdict on an inquiry. */
    static Step of(Words words, Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Decided decided ->
                Step.good(
                        Step.Stage.DECISION,
                        words.sentence(
                                "console.rule." + decided.eligibility().code().orElse(BLOCKED)));
            case Confirmation.NotDecided _ -> Step.stop(Step.Stage.DECISION, words.sentence("console.rule.none"));
        };
    }

    /** What became of a registration. */
    static Step of(Words words, Processing processing) {
        return switch (processing) {
            case Processing.Normal _ -> Step.good(Step.Stage.DECISION, words.sentence("console.registered"));
            case Processing.Failed _ -> Step.stop(Step.Stage.DECISION, words.sentence("console.not-registered"));
        };
    }

    /** What the answer says beside or instead of the verdict. */
    static Optional<Reason> reason(Confirmation confirmation) {
        return switch (confirmation) {
            case Confirmation.Decided decided ->
                decided.eligibility().code().isEmpty()
                        ? Optional.of(Reason.BLOCKED_PENDING_IDENTITY_CHECK)
                        : decided.remark().flatMap(Remark::reason);
            case Confirmation.NotDecided(var remark) -> remark.reason();
        };
    }

    /** The same of a registration. */
    static Optional<Reason> reason(Processing processing) {
        return switch (processing) {
            case Processing.Normal(var remark) -> remark.flatMap(Remark::reason);
            case Processing.Failed(var remark) -> remark.reason();
        };
    }
}
