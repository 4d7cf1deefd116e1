package shikaku.face.quality;

import shikaku.face.geometry.Alignment;

/**
 * How sharp (鮮明さ) a face is: how much of its light and shade is fine structure. The energy of the discrete Laplacian by the variance of the
 * brightness, both within the face of a chip; no unit, 0 for a face of one colour.
 */
final class Sharpness {
    /** The face without hair and background. */
    private static final int FROM = 24;

    private static final int TO = Alignment.CHIP - FROM;

    private Sharpness() {}

    static double of(Chip chip) {
        double edges = 0;
        double sum = 0;
        double squares = 0;
        int pixels = 0;
        for (int y = FROM; y < TO; y++) {
            for (int x = FROM; x < TO; x++) {
                double here = chip.luminance(x, y);
                double laplacian = 4 * here
                        - chip.luminance(x - 1, y)
                        - chip.luminance(x + 1, y)
                        - chip.luminance(x, y - 1)
                        - chip.luminance(x, y + 1);
                edges += laplacian * laplacian;
                sum += here;
                squares += here * here;
                pixels++;
            }
        }
        double variance = squares / pixels - sum / pixels * (sum / pixels);
        return variance < 1 ? 0 : edges / pixels / variance;
    }
}
