package shikaku.town.portrait.picture;

import java.util.List;
import shikaku.town.portrait.shape.HeadShape;
import shikaku.town.portrait.trait.Mole;
import shikaku.town.portrait.trait.PortraitParameters;
import shikaku.town.portrait.trait.Skin;

/** Colour of skin, painted in the head's coordinates so that it turns with the head. */
final class SkinPaint {
    private static final Rgb[] TONES = {
        new Rgb(.76, .54, .43), new Rgb(.60, .385, .275), new Rgb(.42, .235, .145), new Rgb(.22, .11, .065)
    };

    private final PortraitParameters person;
    private final Skin skin;
    private final Rgb tone;
    private final Noise noise;
    private final List<FacePaint> layers;

    SkinPaint(PortraitParameters person, HeadShape head, HairPaint hair, Noise noise) {
        this.person = person;
        this.noise = noise;
        skin = person.skin();
        tone = Rgb.between(skin.tone(), TONES);
        double lashes = .014 * (1 - person.mouth().red()) < .008 || person.age().child() ? .012 : .004;
        layers = List.of(
                new NosePaint(person.nose()),
                new AgePaint(person),
                new LipPaint(head.mouth(), person.mouth().red()),
                new BeardPaint(person, hair.plain(), noise),
                new LidPaint(person.eyes(), head.opening(), lashes, skin.bags()),
                new BrowPaint(person.brows(), person.eyes().y(), hair.plain(), noise));
    }

    Rgb at(double x, double y, double z) {
        double uneven = skin.texture() * noise.cloud(2.3 * x, 2.3 * y, 2.3 * z)
                + .035 * noise.cloud(9 * x, 9 * y, 9 * z)
                + .015 * noise.at(55 * x, 55 * y, 55 * z);
        Rgb colour = marked(blushing(tone.times(1 + uneven), x, y, z), x, y, z);
        for (FacePaint layer : layers) {
            colour = layer.over(colour, x, y, z);
        }
        return colour;
    }

    private Rgb blushing(Rgb below, double x, double y, double z) {
        if (z < 0) {
            return below;
        }
        double cheek = Soft.spot(
                Math.abs(x) - person.head().cheekX() - .02, y - person.head().cheekY() - .05, .17);
        double nose = .5 * Soft.spot(x, y - person.nose().y(), .10);
        double red = skin.blush() * (cheek + nose);
        return below.times(new Rgb(1 + .02 * red, 1 - .17 * red, 1 - .15 * red));
    }

    private Rgb marked(Rgb below, double x, double y, double z) {
        if (z < .1) {
            return below;
        }
        double spots = Soft.step(.52, .72, noise.at(24 * x, 24 * y, 24 * z))
                * Soft.spot(.5 * x, y - person.nose().y() - .1, .22);
        double dark = .30 * skin.freckles() * spots + mole(skin.mole(), x, y) + mole(skin.secondMole(), x, y);
        return below.times(new Rgb(1 - .75 * dark, 1 - .9 * dark, 1 - .9 * dark));
    }

    private static double mole(Mole mole, double x, double y) {
        return mole.radius() == 0 ? 0 : .8 * Soft.spot(x - mole.x(), y - mole.y(), mole.radius());
    }
}
