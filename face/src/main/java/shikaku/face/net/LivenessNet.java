package shikaku.face.net;

import shikaku.face.geometry.Box;
import shikaku.face.geometry.FaceBox;
import shikaku.face.picture.Picture;

/**
 * Passive liveness (生体検知): MiniFASNet looks at a face with what surrounds it, where a sheet's edge, a screen's frame or a moiré shows. It takes
 * blue before red, unlike the others. Tried on three pictures only (one each printed, shown on a screen, living); no claim under ISO/IEC 30107-3
 * is made.
 */
final class LivenessNet {
    static final int SIDE = 128;
    /** How much larger than the face the part is that it looks at. */
    private static final double SURROUNDINGS = 2.7;

    private final Network network;

    LivenessNet(Network network) {
        this.network = network;
    }

    double liveness(Picture picture, FaceBox face) {
        Picture part = picture.region(surroundings(picture, face.box()), SIDE, SIDE);
        return firstShare(network.run(Planes.bgr(part), "output"));
    }

    /** As large as fits into the picture, moved into it rather than cut. */
    private static Box surroundings(Picture picture, Box face) {
        double largest = Math.min(picture.width() / face.width(), picture.height() / face.height());
        double scale = Math.min(SURROUNDINGS, largest);
        return face.resized(face.width() * scale, face.height() * scale).within(picture.width(), picture.height());
    }

    /** Softmax; the first of the three classes is the living one. */
    private static double firstShare(float[] logits) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - logits[0]);
        }
        return 1 / sum;
    }
}
