package shikaku.face.net;

import java.util.ArrayList;
import java.util.List;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.geometry.Point;
import shikaku.face.picture.Picture;

/** The 68 landmarks (特徴点) of a face, found in 64×64 pixels of grey. */
final class Landmarks {
    static final int SIDE = 64;

    private final Network network;

    Landmarks(Network network) {
        this.network = network;
    }

    FacePoints points(Picture picture, FaceBox face) {
        Box box = face.box();
        float[] shares = network.run(Planes.grey(picture.region(box, SIDE, SIDE)), "output");
        List<Point> points = new ArrayList<>(FacePoints.COUNT);
        for (int i = 0; i < FacePoints.COUNT; i++) {
            points.add(
                    new Point(box.left() + shares[2 * i] * box.width(), box.top() + shares[2 * i + 1] * box.height()));
        }
        return new FacePoints(points);
    }
}
