package shikaku.face.net;

import shikaku.face.picture.Picture;

/** A picture as a net takes it: one plane for each colour, row by row. */
final class Planes {
    /** What two of the nets take for the middle between black and white, and for the way from there to either. */
    private static final float MIDDLE = 127;

    private static final float HALF = 128;
    /** The landmarks' net takes brightness as a share of this. */
    private static final float WHOLE = 256;

    private Planes() {}

    /** Red, green, blue from about −1 to 1. */
    static float[] centred(Picture picture) {
        float[] planes = new float[Picture.CHANNELS * picture.width() * picture.height()];
        int next = 0;
        for (int channel = 0; channel < Picture.CHANNELS; channel++) {
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    planes[next++] = (picture.value(x, y, channel) - MIDDLE) / HALF;
                }
            }
        }
        return planes;
    }

    /** Blue, green, red from 0 to 255. */
    static float[] bgr(Picture picture) {
        float[] planes = new float[Picture.CHANNELS * picture.width() * picture.height()];
        int next = 0;
        for (int channel = Picture.CHANNELS - 1; channel >= 0; channel--) {
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    planes[next++] = picture.value(x, y, channel);
                }
            }
        }
        return planes;
    }

    /** Brightness from 0 to 1. */
    static float[] grey(Picture picture) {
        float[] plane = new float[picture.width() * picture.height()];
        int next = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                plane[next++] = (float) picture.luminance(x, y) / WHOLE;
            }
        }
        return plane;
    }
}
