package shikaku.accounting.intake;

/** Where deliveries are kept; each call is one transaction, durable when it returns, together with the number it leaves behind. */
public interface IntakeStore {
    /** The number after which the terminal is asked for more; 0 before the first. */
    long lastTaken();

    /** Files an arrival and its row of evidence. Does nothing when its number was taken before. */
    void file(Arrival arrival);

    /** Keeps that a delivery was refused, with its row of evidence. Does nothing when its number was taken before. */
    void refuse(RefusedDelivery refused);
}
