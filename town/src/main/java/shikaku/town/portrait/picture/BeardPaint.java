package shikaku.town.portrait.picture;

import shikaku.town.portrait.trait.Beard;
import shikaku.town.portrait.trait.PortraitParameters;

/** ひげ: hair painted on lip, chin and jaw. */
record BeardPaint(PortraitParameters person, Rgb colour, Noise noise) implements FacePaint {
    @Override
    public Rgb over(Rgb below, double x, double y, double z) {
        Beard beard = person.beard();
        if (beard.cut() == Beard.Cut.NONE || z < -.1 || y < person.head().chinY() - .24) {
            return below;
        }
        double ax = Math.abs(x);
        double strands = noise.at(x * 60, y * 17, z * 40);
        double cover = Math.clamp(where(beard.cut(), ax, y) * (1 + .5 * strands), 0, 1);
        double most = beard.cut() == Beard.Cut.STUBBLE ? .30 : .92;
        return below.under(colour, most * beard.density() * cover);
    }

    private double where(Beard.Cut cut, double ax, double y) {
        return switch (cut) {
            case NONE -> 0;
            case MOUSTACHE -> moustache(ax, y);
            case GOATEE -> Math.max(moustache(ax, y), chin(ax, y));
            case STUBBLE, FULL -> Math.max(Math.max(moustache(ax, y), chin(ax, y)), jaw(ax, y));
        };
    }

    private double moustache(double ax, double y) {
        double mouth = person.mouthY();
        double width = person.mouth().width() + .05;
        double lip = mouth + 1.4 * person.mouth().upper() * Math.sqrt(Math.max(0, 1 - ax * ax / (width * width)));
        double top = person.nose().y() - .10 - .35 * ax;
        return Soft.step(lip - .004, lip + .022, y)
                * (1 - Soft.step(top - .03, top + .01, y))
                * (1 - Soft.step(width - .03, width + .03, ax));
    }

    private double chin(double ax, double y) {
        double top = person.mouthY() - 1.4 * person.mouth().lower() - .035;
        double bottom = person.head().chinY() - .06;
        double half = .17 * Math.sqrt(Math.clamp((y - bottom + .09) / (top - bottom), .1, 1));
        return (1 - Soft.step(top - .02, top + .02, y)) * (1 - Soft.step(half - .05, half + .05, ax));
    }

    /** Below a line from the ear to the corner of the mouth. */
    private double jaw(double ax, double y) {
        double line = person.mouthY() - .05 + .62 * Math.max(0, ax - .24);
        double beside = Soft.step(person.mouth().width() + .02, person.mouth().width() + .07, ax);
        double lip = person.mouthY() - 1.4 * person.mouth().lower() - .035;
        double below = 1 - Soft.step(lip - .02, lip + .02, y);
        return (1 - Soft.step(line - .05, line + .05, y)) * Math.max(beside, below);
    }
}
