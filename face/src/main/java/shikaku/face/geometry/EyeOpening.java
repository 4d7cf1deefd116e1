package shikaku.face.geometry;

/**
 * How far the eyes are open: the height of an eye by its width (eye aspect ratio, Soukupová and Čech 2016), which does not depend on the size of
 * the face.
 *
 * @param left the eye at the picture's left
 * @param right the eye at the picture's right
 */
public record EyeOpening(double left, double right) {
    private static final int LEFT = 36;
    private static final int RIGHT = 42;

    /** The wider of the two: one eye may be covered, squint or not open at all, and the face is still the face. */
    public double wider() {
        return Math.max(left, right);
    }

    public double mean() {
        return (left + right) / 2;
    }

    public static EyeOpening of(FacePoints face) {
        return new EyeOpening(ratio(face, LEFT), ratio(face, RIGHT));
    }

    private static double ratio(FacePoints face, int first) {
        double height = face.at(first + 1).distance(face.at(first + 5))
                + face.at(first + 2).distance(face.at(first + 4));
        return height / (2 * face.at(first).distance(face.at(first + 3)));
    }
}
