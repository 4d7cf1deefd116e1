package shikaku.face.net;

import shikaku.face.geometry.Box;
import shikaku.face.picture.Picture;

/**
 * How a picture is shown to the detector, whose input has one size only: a window of the picture's own proportions, {@code zoom} times as large as the
 * picture's share of the input. Below 1 the picture stands smaller with its edge going on around it, for a face that fills it; above 1 its
 * middle is looked at, for a face far away.
 */
record DetectorView(double zoom) {
    /** What part of the picture's plane the whole input shows. */
    Box window(Picture picture) {
        double scale =
                Math.max((double) picture.width() / Detector.WIDTH, (double) picture.height() / Detector.HEIGHT) / zoom;
        Box all = new Box(0, 0, picture.width(), picture.height());
        return all.resized(Detector.WIDTH * scale, Detector.HEIGHT * scale);
    }
}
