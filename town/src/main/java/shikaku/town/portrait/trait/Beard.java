package shikaku.town.portrait.trait;

/**
 * ひげ.
 *
 * @param cut which, or none
 * @param density how much skin shows through: 1 none, 0 all
 */
public record Beard(Cut cut, double density) {
    private static final Span DENSITY = new Span(0, 1);

    /** Which parts of the face it covers. */
    public enum Cut {
        NONE,
        STUBBLE,
        MOUSTACHE,
        GOATEE,
        FULL
    }

    public Beard {
        DENSITY.require("beard.density", density);
    }

    static Beard random(Chance chance) {
        Cut[] cuts = {Cut.STUBBLE, Cut.STUBBLE, Cut.MOUSTACHE, Cut.GOATEE, Cut.FULL};
        boolean grown = chance.age() == AgeClass.ADULT || chance.elder();
        Cut cut = chance.male() && grown && chance.oneIn(2.2) ? chance.oneOf(cuts) : Cut.NONE;
        return new Beard(cut, chance.between(.55, .95));
    }
}
