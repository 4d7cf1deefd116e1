package shikaku.card;

import shikaku.message.Octets;

/** What came of asking a card for its photo with 照合番号B. */
public sealed interface PhotoResult {
    /** The photo as the chip holds it: JPEG 2000, not yet looked into. */
    record Photo(Octets jpeg2000) implements PhotoResult {}

    /** The card has none: its holder was younger than one when it was issued, or it has no front at all. */
    record NoPhoto() implements PhotoResult {}

    /** The number is not this card's. */
    record WrongNumber(int triesLeft) implements PhotoResult {}

    /** Too many wrong numbers: none is left, or only the last try, which is the holder's own. It was not used. */
    record Blocked() implements PhotoResult {}
}
