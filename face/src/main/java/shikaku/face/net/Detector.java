package shikaku.face.net;

import java.util.ArrayList;
import java.util.List;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.Suppression;
import shikaku.face.picture.Picture;

/**
 * Face detection (顔検出): Ultra-Light RFB-320. The picture is shown to it at several sizes in turn, since no size finds every face; the first that
 * finds one is the answer.
 */
final class Detector {
    static final int WIDTH = 320;
    static final int HEIGHT = 240;

    private static final List<DetectorView> VIEWS =
            List.of(new DetectorView(1), new DetectorView(0.6), new DetectorView(1.6), new DetectorView(0.4));
    /** How sure it must be; the model's own code asks for 0.65. */
    private static final double SURE = 0.7;
    /** Two boxes with this much in common are one face. */
    private static final Suppression SUPPRESSION = new Suppression(0.3);
    /** Candidates looked at: a picture that is full of them is no picture of a patient. */
    private static final int CANDIDATES = 750;

    private static final int CORNERS = 4;

    private final Network network;

    Detector(Network network) {
        this.network = network;
    }

    List<FaceBox> faces(Picture picture) {
        return VIEWS.stream()
                .map(view -> faces(picture, view.window(picture)))
                .filter(faces -> !faces.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<FaceBox> faces(Picture picture, Box window) {
        Picture shown = picture.region(window, WIDTH, HEIGHT);
        float[][] answers = network.run(Planes.centred(shown), "scores", "boxes");
        return SUPPRESSION.of(candidates(answers[0], answers[1], window)).stream()
                .map(Detector::square)
                .toList();
    }

    /** Scores come in pairs (nothing, face); corners as shares of the input's sides. */
    private static List<FaceBox> candidates(float[] scores, float[] corners, Box window) {
        List<FaceBox> candidates = new ArrayList<>();
        for (int i = 0; i < scores.length / 2 && candidates.size() < CANDIDATES; i++) {
            double score = scores[2 * i + 1];
            if (score >= SURE) {
                candidates.add(new FaceBox(box(corners, CORNERS * i, window), score));
            }
        }
        return candidates;
    }

    private static Box box(float[] corners, int at, Box window) {
        return new Box(
                window.left() + corners[at] * window.width(),
                window.top() + corners[at + 1] * window.height(),
                window.left() + corners[at + 2] * window.width(),
                window.top() + corners[at + 3] * window.height());
    }

    /** The nets behind this one know faces as squares as high as the detector's box. */
    private static FaceBox square(FaceBox face) {
        return new FaceBox(face.box().resized(face.box().height(), face.box().height()), face.score());
    }
}
