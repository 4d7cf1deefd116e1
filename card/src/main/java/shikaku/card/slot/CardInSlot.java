package shikaku.card.slot;

import shikaku.message.Octets;

/** A card as a slot sees it (挿入されたカード): it answers commands one after another until the power goes. For one thread. */
public interface CardInSlot {
    /** Answer to reset. */
    Octets atr();

    /** Answers one command APDU with a response APDU; never empty. */
    byte[] answer(byte[] apdu);

    /** Power on, power off and reset all do the same: the session is over. */
    void reset();
}
