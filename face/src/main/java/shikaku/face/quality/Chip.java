package shikaku.face.quality;

import shikaku.face.geometry.Alignment;
import shikaku.face.geometry.FacePoints;
import shikaku.face.picture.Picture;

/**
 * A face brought to its standard place and size, so that "beside the mouth" is a place. Its patches are squares of {@code 2·radius + 1} pixels.
 *
 * @param picture of {@value Alignment#CHIP} pixels each way
 */
record Chip(Picture picture) {
    static Chip of(Picture picture, FacePoints points) {
        return new Chip(picture.warped(Alignment.of(points), Alignment.CHIP, Alignment.CHIP));
    }

    /** The average colour of a patch. */
    Colour colour(int x, int y, int radius) {
        double[] sum = new double[Picture.CHANNELS];
        for (int row = y - radius; row <= y + radius; row++) {
            for (int column = x - radius; column <= x + radius; column++) {
                for (int channel = 0; channel < Picture.CHANNELS; channel++) {
                    sum[channel] += picture.value(column, row, channel);
                }
            }
        }
        double pixels = (2.0 * radius + 1) * (2 * radius + 1);
        return Colour.ofRgb(sum[0] / pixels, sum[1] / pixels, sum[2] / pixels);
    }
}
