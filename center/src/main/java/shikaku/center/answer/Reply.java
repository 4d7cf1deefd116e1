package shikaku.center.answer;

import shikaku.evidence.Receipt;
import shikaku.message.Reason;

/**
 * How a request ended. Either way its evidence is on disk before anybody can hold one of these: there is no reply without a receipt.
 *
 * @param <A> the message that answers
 */
public sealed interface Reply<A> {
    /** Where the evidence stands. */
    Receipt receipt();

    /** Answered. That one person's processing failed is an answer too and stands in the message. */
    record Given<A>(A message, Receipt receipt) implements Reply<A> {}

    /** The message as a whole was refused. */
    record Refused<A>(Reason reason, Receipt receipt) implements Reply<A> {}
}
