package shikaku.face;

import java.util.List;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.picture.Picture;

/** What is asked of the four nets. For one thread at a time. */
public interface Sight {
    /** The faces in a picture, surest first; each box is a square about the face. */
    List<FaceBox> faces(Picture picture);

    /** The 68 points of a face. */
    FacePoints points(Picture picture, FaceBox face);

    /** The face as a direction; colours do not matter, since a chip's photo has none. */
    Embedding embedding(Picture picture, FacePoints points);

    /** How likely this is a living face and not a picture of one (生体検知), from 0 to 1; judged by what surrounds the face, too. */
    double liveness(Picture picture, FaceBox face);
}
