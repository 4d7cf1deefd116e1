package shikaku.town.pocket;

/** A card that lies in a slot. It can be made to hesitate before it signs, so that the town knows where in the figure a check-in stands. */
public interface InsertedCard extends AutoCloseable {
    /** From now on it waits before it signs. */
    void hesitate();

    /** Waits until it has been asked to sign. */
    void awaitHesitating();

    /** It signs now. */
    void encourage();

    /** Takes it out. */
    @Override
    void close();
}
