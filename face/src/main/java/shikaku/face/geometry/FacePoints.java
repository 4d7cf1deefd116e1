package shikaku.face.geometry;

import java.util.Arrays;
import java.util.List;

/**
 * The 68 landmarks of a face (特徴点) in the order of the 300-W annotation: 0–16 jaw, 17–26 brows, 27–35 nose, 36–47 eyes, 48–67 mouth. Left is
 * the picture's left, so the person's right.
 */
public record FacePoints(List<Point> points) {
    public static final int COUNT = 68;

    private static final int NOSE_TIP = 30;

    /** @throws IllegalArgumentException when they are not 68 */
    public FacePoints {
        if (points.size() != COUNT) {
            throw new IllegalArgumentException("68 points make a face, not " + points.size());
        }
        points = List.copyOf(points);
    }

    public Point at(int index) {
        return points.get(index);
    }

    /** Middle of the eye at the picture's left, from the four points of its lids. */
    public Point leftEye() {
        return middle(37, 38, 40, 41);
    }

    public Point rightEye() {
        return middle(43, 44, 46, 47);
    }

    public Point noseTip() {
        return at(NOSE_TIP);
    }

    public Point leftMouthCorner() {
        return middle(48, 60);
    }

    public Point rightMouthCorner() {
        return middle(54, 64);
    }

    /** Distance of the eyes (眼間距離) in pixels: the size of a face, whatever the hair does. */
    public double eyeDistance() {
        return leftEye().distance(rightEye());
    }

    /** The five points by which faces are aligned: eyes, tip of the nose, corners of the mouth. */
    public List<Point> five() {
        return List.of(leftEye(), rightEye(), noseTip(), leftMouthCorner(), rightMouthCorner());
    }

    /** The middle of some of the points. */
    public Point middle(int... indices) {
        return Point.middle(Arrays.stream(indices).mapToObj(this::at).toList());
    }

    /** Says nothing: the shape of a face is the face. */
    @Override
    public String toString() {
        return COUNT + " points";
    }
}
