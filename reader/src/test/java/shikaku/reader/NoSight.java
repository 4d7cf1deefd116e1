package shikaku.reader;

import java.util.List;
import shikaku.face.Embedding;
import shikaku.face.Sight;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.picture.Picture;

/** Nets that nothing may reach. */
record NoSight() implements Sight {
    @Override
    public List<FaceBox> faces(Picture picture) {
        throw new AssertionError("a picture was decoded");
    }

    @Override
    public FacePoints points(Picture picture, FaceBox face) {
        throw new AssertionError();
    }

    @Override
    public Embedding embedding(Picture picture, FacePoints points) {
        throw new AssertionError();
    }

    @Override
    public double liveness(Picture picture, FaceBox face) {
        throw new AssertionError();
    }
}
