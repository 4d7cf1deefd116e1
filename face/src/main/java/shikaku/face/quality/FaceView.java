package shikaku.face.quality;

import shikaku.face.geometry.EyeOpening;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.geometry.Pose;

/** One face as the landmarks see it. */
public record FaceView(FaceBox box, FacePoints points) {
    public Pose pose() {
        return Pose.of(points);
    }

    public EyeOpening eyes() {
        return EyeOpening.of(points);
    }
}
