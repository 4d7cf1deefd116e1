package shikaku.town.portrait.trait;

/**
 * 肌.
 *
 * @param tone from light (0) to dark (1)
 * @param texture how uneven its colour is
 * @param blush how red cheeks and nose are, 0 to 1
 * @param freckles how many, 0 to 1
 * @param folds ほうれい線: how deep the lines from nose to mouth are, 0 to 1
 * @param bags how dark it is below the eyes, 0 to 1
 * @param wrinkles how lined the forehead is, 0 to 1
 * @param mole the larger mole, or one of radius 0
 * @param secondMole another
 */
public record Skin(
        double tone,
        double texture,
        double blush,
        double freckles,
        double folds,
        double bags,
        double wrinkles,
        Mole mole,
        Mole secondMole) {
    private static final Span SHARE = new Span(0, 1);
    private static final Span TEXTURE = new Span(.02, .20);

    public Skin {
        SHARE.require("skin.tone", tone);
        TEXTURE.require("skin.texture", texture);
        SHARE.require("skin.blush", blush);
        SHARE.require("skin.freckles", freckles);
        SHARE.require("skin.folds", folds);
        SHARE.require("skin.bags", bags);
        SHARE.require("skin.wrinkles", wrinkles);
    }

    static Skin random(Chance chance) {
        double childhood = chance.age().childhood();
        double elder = chance.elder() ? 1 : 0;
        return new Skin(
                chance.between(0, .8 - .1 * childhood),
                chance.around(.09 - .05 * childhood, .04, TEXTURE),
                chance.between(.1, .7) + .3 * childhood,
                chance.oneIn(8 - 4 * childhood) ? chance.between(.3, .8) : 0,
                (1 - childhood) * (chance.between(0, .3) + .45 * elder),
                (1 - childhood) * (chance.between(0, .4) + .3 * elder),
                elder * chance.between(.4, 1),
                childhood > 0 || !chance.oneIn(3) ? Mole.NONE : Mole.random(chance),
                childhood > 0 || !chance.oneIn(5) ? Mole.NONE : Mole.random(chance));
    }
}
