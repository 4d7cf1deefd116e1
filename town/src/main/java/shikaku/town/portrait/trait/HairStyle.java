package shikaku.town.portrait.trait;

/** 髪型. */
public enum HairStyle {
    /** Short all around, with a fringe. */
    SHORT,
    /** Short, combed to one side. */
    SIDE,
    /** Short and standing up. */
    SPIKY,
    /** Cropped to the skin's edge. */
    CROPPED,
    /** Short and curly. */
    CURLY,
    /** Bald on top. */
    CROWN,
    /** おかっぱ: to the chin, with a straight fringe. */
    BOB,
    /** Over the shoulders, with a fringe. */
    LONG,
    /** Over the shoulders, combed away from the face. */
    LONG_PARTED,
    /** お団子: tied up on top. */
    BUN,
    /** ツインテール: a tail on either side. */
    TAILS;

    private static final HairStyle[] BOYS = {SHORT, SHORT, SIDE, SPIKY, CROPPED};
    private static final HairStyle[] GIRLS = {BOB, BOB, LONG, BUN, TAILS, TAILS};
    private static final HairStyle[] MEN = {SHORT, SIDE, SIDE, SPIKY, CROPPED, CURLY};
    private static final HairStyle[] WOMEN = {BOB, LONG, LONG_PARTED, BUN, CURLY, SIDE};
    private static final HairStyle[] OLD_MEN = {SIDE, CROWN, CROWN, CROPPED, SHORT};
    private static final HairStyle[] OLD_WOMEN = {CURLY, BUN, BOB, SIDE};

    /** What somebody of this age and sex may wear here: a list a person's hair never leaves. */
    static HairStyle[] worn(Chance chance) {
        if (chance.age().child()) {
            return chance.male() ? BOYS : GIRLS;
        }
        if (chance.elder()) {
            return chance.male() ? OLD_MEN : OLD_WOMEN;
        }
        return chance.male() ? MEN : WOMEN;
    }
}
