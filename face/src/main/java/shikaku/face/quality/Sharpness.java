package shikaku.face.quality;

import shikaku.face.geometry.Alignment;
import shikaku.face.picture.Picture;

/**
 * How sharp (鮮明さ) a face is: how much of its light and shade is fine structure. The energy of the discrete Laplacian by the variance of the
 * brightness, both within the face of a chip at half its size, where a sensor's noise is averaged away and a blur still shows; no unit, 0 for a face of
 * one colour. Drawn people in focus have 0.4 to 3, with a blur of a fifteenth of the eyes' distance 0.02 to 0.14.
 */
final class Sharpness {
    /** The face without hair and background. */
    private static final int FROM = 12;

    private static final int SIDE = Alignment.CHIP / 2;
    private static final int TO = SIDE - FROM;

    private Sharpness() {}

    static double of(Chip chip) {
        Picture half = chip.picture().scaled(SIDE, SIDE);
        double edges = 0;
        double sum = 0;
        double squares = 0;
        int pixels = 0;
        for (int y = FROM; y < TO; y++) {
            for (int x = FROM; x < TO; x++) {
                double here = half.luminance(x, y);
                double laplacian = 4 * here
                        - half.luminance(x - 1, y)
                        - half.luminance(x + 1, y)
                        - half.luminance(x, y - 1)
                        - half.luminance(x, y + 1);
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
