package shikaku.accounting.intake;

import java.util.Optional;
import shikaku.message.Reason;

/** Where deliveries are kept; each call is one transaction, durable when it returns, together with the number it leaves behind. */
public interface IntakeStore {
    /** Where the terminal is asked for more. */
    LastTaken lastTaken();

    /**
     * The terminal counts in another store from now on: goes on where that store was left, at 0 when it was never met; keeps a row of
     * evidence. Does nothing when it is the one that counts already.
     */
    void goOnWith(StoreName store);

    /** Files an arrival and its row of evidence. Does nothing when its number was taken before. */
    void file(Arrival arrival);

    /** The arrival of that number, if nobody has said yet whose it is. */
    Optional<OpenArrival> open(long arrival);

    /** Keeps a clerk's decision and its row of evidence. False, and nothing is kept, when another was first. */
    boolean settle(Settlement settlement);

    /** Keeps a row of evidence of a decision that was refused. */
    void refuseDecision(long arrival, String clerk, Reason reason);

    /** Keeps that a delivery was refused, with its row of evidence. Does nothing when its number was taken before. */
    void refuse(RefusedDelivery refused);
}
