package shikaku.card.chip;

/** Addressing an EF in P2: {@code 80} is the current one, {@code 80+sfi} the one with this short identifier (短縮EF識別子). */
final class ShortIdentifier {
    /** The five bits of a short identifier. */
    static final int MASK = 0x1F;

    private static final int CURRENT = 0x80;

    private ShortIdentifier() {}

    /** The identifier of the addressed file; an address of another form is {@code 6A86}. */
    static int resolve(CardState card, int p2) throws Refused {
        if (p2 == CURRENT) {
            return card.currentIdentifier();
        }
        Refused.unless((p2 & ~MASK) == CURRENT, StatusWord.WRONG_P1_P2);
        return p2 & MASK;
    }
}
