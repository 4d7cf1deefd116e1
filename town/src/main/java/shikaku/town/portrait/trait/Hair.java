package shikaku.town.portrait.trait;

/**
 * 髪.
 *
 * @param style how it is cut
 * @param volume how far it stands off the head
 * @param line height of the hairline
 * @param parting where it parts, from -1 (right of the picture's middle) to 1
 * @param light colour from black (0) to light brown (1)
 * @param grey share of white hair, 0 to 1
 */
public record Hair(HairStyle style, double volume, double line, double parting, double light, double grey) {
    private static final Span VOLUME = new Span(.03, .17);
    private static final Span LINE = new Span(.36, .76);
    private static final Span PARTING = new Span(-1, 1);
    private static final Span SHARE = new Span(0, 1);

    public Hair {
        VOLUME.require("hair.volume", volume);
        LINE.require("hair.line", line);
        PARTING.require("hair.parting", parting);
        SHARE.require("hair.light", light);
        SHARE.require("hair.grey", grey);
    }

    static Hair random(Chance chance) {
        return new Hair(
                chance.oneOf(HairStyle.worn(chance)),
                chance.around(.09, .05, VOLUME),
                chance.around(chance.aged(.45, chance.elder() ? .63 : .58), .06, LINE),
                chance.between(-1, 1),
                chance.elder() ? chance.between(0, .3) : chance.between(0, .8),
                chance.elder() ? chance.between(.35, 1) : 0);
    }
}
