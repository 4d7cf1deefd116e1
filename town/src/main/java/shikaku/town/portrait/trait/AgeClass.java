package shikaku.town.portrait.trait;

/**
 * 年齢層, as far as it shows in a face.
 */
public enum AgeClass {
    /** 1 to 5 years. */
    TODDLER(1.0),
    /** 6 to 9 years. */
    CHILD(0.8),
    /** 10 to 13 years. */
    PUPIL(0.55),
    /** 14 to 17 years. */
    YOUTH(0.22),
    /** 18 to 64 years. */
    ADULT(0),
    /** From 65 years. */
    ELDER(0);

    private final double childhood;

    AgeClass(double childhood) {
        this.childhood = childhood;
    }

    /** Of somebody of {@code years}; a baby is drawn as a toddler. */
    public static AgeClass of(int years) {
        if (years < 6) {
            return TODDLER;
        }
        if (years < 14) {
            return years < 10 ? CHILD : PUPIL;
        }
        if (years < 18) {
            return YOUTH;
        }
        return years < 65 ? ADULT : ELDER;
    }

    /** How much of a small child's proportions is left: 1 all of them, 0 grown up. */
    public double childhood() {
        return childhood;
    }

    /** Not grown up, and looking it. */
    public boolean child() {
        return childhood > 0.5;
    }
}
