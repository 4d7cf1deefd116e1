package shikaku.town.portrait.trait;

/**
 * 服, as much of them as a portrait shows.
 *
 * @param hue of the colour wheel, 0 to 1
 * @param saturation 0 to 0.6: loud shirts take the eye from the face
 * @param light 0 dark to 1 light
 * @param collar whether it has a collar
 */
public record Clothes(double hue, double saturation, double light, boolean collar) {
    private static final Span SHARE = new Span(0, 1);
    private static final Span SATURATION = new Span(0, .6);

    public Clothes {
        SHARE.require("clothes.hue", hue);
        SATURATION.require("clothes.saturation", saturation);
        SHARE.require("clothes.light", light);
    }

    static Clothes random(Chance chance) {
        double child = chance.age().childhood();
        return new Clothes(
                chance.between(0, 1),
                chance.between(.1, .35 + .25 * child),
                chance.between(.15 + .3 * child, .75),
                chance.oneIn(2));
    }
}
