package shikaku.face;

import java.util.List;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.DrawnFace;
import shikaku.face.geometry.FaceBox;
import shikaku.face.geometry.FacePoints;
import shikaku.face.picture.Picture;

/**
 * Nets that see what they are told to: the face's direction is the brightness of the picture's first pixel.
 *
 * @param boxes the faces in every picture
 * @param drawn how the head is held
 * @param liveness what the passive score is
 */
public record FakeSight(List<FaceBox> boxes, DrawnFace drawn, double liveness) implements Sight {
    public static final Box BOX = new Box(60, 40, 180, 160);

    public static FakeSight seeing(DrawnFace drawn) {
        return new FakeSight(List.of(new FaceBox(BOX, 0.99)), drawn, 0.99);
    }

    public FakeSight with(List<FaceBox> others) {
        return new FakeSight(others, drawn, liveness);
    }

    public FakeSight living(double score) {
        return new FakeSight(boxes, drawn, score);
    }

    @Override
    public List<FaceBox> faces(Picture picture) {
        return boxes;
    }

    @Override
    public FacePoints points(Picture picture, FaceBox face) {
        return drawn.at(face.box().centre(), face.box().width() / 2.5);
    }

    @Override
    public Embedding embedding(Picture picture, FacePoints points) {
        float[] direction = new float[Embedding.LENGTH];
        double angle = picture.value(0, 0, 0) / 100.0;
        direction[0] = (float) Math.cos(angle);
        direction[1] = (float) Math.sin(angle);
        return Embedding.of(direction);
    }

    @Override
    public double liveness(Picture picture, FaceBox face) {
        return liveness;
    }
}
