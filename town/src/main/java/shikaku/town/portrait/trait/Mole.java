package shikaku.town.portrait.trait;

/**
 * ほくろ.
 *
 * @param x right of the middle
 * @param y height
 * @param radius 0 when there is none
 */
public record Mole(double x, double y, double radius) {
    private static final Span PLACE = new Span(-1, 1);
    private static final Span RADIUS = new Span(0, .026);

    /** No mole. */
    static final Mole NONE = new Mole(0, 0, 0);

    public Mole {
        PLACE.require("mole.x", x);
        PLACE.require("mole.y", y);
        RADIUS.require("mole.radius", radius);
    }

    static Mole random(Chance chance) {
        return new Mole(chance.between(-.45, .45), chance.between(-.7, -.15), chance.between(.010, .020));
    }
}
