package shikaku.card;

import shikaku.message.Octets;
import shikaku.message.reader.FrontCheck;
import shikaku.message.reader.FrontItems;

/** What came of asking a card for its photo with 照合番号B. */
public sealed interface PhotoResult {
    /**
     * The photo.
     *
     * @param jpeg2000 as the chip holds it, not yet looked into
     * @param items of the same front
     * @param check whether that front was found to be genuine
     */
    record Photo(Octets jpeg2000, FrontItems items, FrontCheck check) implements PhotoResult {
        /** Somebody's face: nothing of it is printed. */
        @Override
        public String toString() {
            return "Photo[" + check + "]";
        }
    }

    /** The card has none: its holder was younger than one when it was issued, or it has no front at all. */
    record NoPhoto() implements PhotoResult {}

    /** The number is not this card's. */
    record WrongNumber(int triesLeft) implements PhotoResult {}

    /** Too many wrong numbers: none is left, or only the last try, which is the holder's own. It was not used. */
    record Blocked() implements PhotoResult {}
}
