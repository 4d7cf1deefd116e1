package shikaku.center.answer;

import java.util.Optional;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;

/**
 * How a request ended. Either way its evidence is on disk before anybody can hold one of these: there is no answer without a receipt, and
 * no refusal without one but for those that are counted, because their client provokes many.
 *
 * @param <A> the message that answers
 */
public sealed interface Reply<A> {
    /** Answered. That one person's processing failed is an answer too and stands in the message. */
    record Given<A>(A message, Receipt receipt) implements Reply<A> {}

    /** The message as a whole was refused. */
    record Refused<A>(Reason reason, Optional<Receipt> receipt) implements Reply<A> {
        public Refused(Reason reason, Receipt receipt) {
            this(reason, Optional.of(receipt));
        }
    }
}
