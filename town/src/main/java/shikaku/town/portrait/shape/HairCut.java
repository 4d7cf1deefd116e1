package shikaku.town.portrait.shape;

import shikaku.town.portrait.trait.HairStyle;

/**
 * What a style does to the shape of the hair.
 *
 * @param volume what it adds to the hair's volume
 * @param bottom where it ends below
 * @param fringe whether it falls over the forehead
 * @param swept whether it is combed from the parting to the sides
 * @param beside how much wider the face is free below the eyes: hair that hangs beside the cheeks leaves little
 * @param behind how far back the face is free below the eyes
 * @param ears whether they are free
 * @param hanging whether hair hangs down around the neck
 */
record HairCut(
        double volume,
        double bottom,
        boolean fringe,
        boolean swept,
        double beside,
        double behind,
        boolean ears,
        boolean hanging) {
    static HairCut of(HairStyle style) {
        return switch (style) {
            case SHORT -> tidy(0, -.34, true, false);
            case SIDE -> tidy(.015, -.34, false, true);
            case SPIKY -> tidy(.02, -.30, false, false);
            case CROPPED -> tidy(-.06, -.30, false, false);
            case CROWN -> tidy(-.035, -.36, false, false);
            case BUN -> tidy(-.03, -.36, false, true);
            case TAILS -> tidy(-.02, -.40, true, false);
            case CURLY -> new HairCut(.10, -.46, false, false, .16, -.10, false, false);
            case BOB -> new HairCut(.01, -.70, true, false, .03, .04, false, true);
            case LONG -> new HairCut(0, -1.55, true, false, .04, .02, false, true);
            case LONG_PARTED -> new HairCut(.01, -1.55, false, true, .05, .02, false, true);
        };
    }

    private static HairCut tidy(double volume, double bottom, boolean fringe, boolean swept) {
        return new HairCut(volume, bottom, fringe, swept, .22, -.16, true, false);
    }
}
