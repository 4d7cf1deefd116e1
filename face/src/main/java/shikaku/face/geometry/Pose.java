package shikaku.face.geometry;

/**
 * How a head is turned, estimated from the landmarks alone, in degrees. Good to about ten degrees up to a turn of thirty, less for a small child's flat
 * nose; enough to ask for a retake or to see that a head was turned, and no measurement.
 *
 * @param yaw to the side; positive when the nose moves to the picture's right, which is the person's left
 * @param pitch up and down; positive when the head is raised
 * @param roll in the picture's plane; positive when the eye at the picture's right is the lower one
 */
public record Pose(double yaw, double pitch, double roll) {
    /** Depth of the nose's tip before the line of the eyes, by half the distance of the eyes' outer corners: an average head. */
    private static final double NOSE_DEPTH = 0.95;
    /** The same, by the height from the eyes to the mouth. */
    private static final double NOSE_HEIGHT_DEPTH = 0.75;
    /** Where the tip of the nose stands between eyes (0) and mouth (1) when the head is upright. */
    private static final double NOSE_UPRIGHT = 0.58;

    private static final int OUTER_LEFT = 36;
    private static final int OUTER_RIGHT = 45;

    /** The larger of the turns to the side and up or down, without its sign. */
    public double away() {
        return Math.max(Math.abs(yaw), Math.abs(pitch));
    }

    /** From a face's 68 points. */
    public static Pose of(FacePoints face) {
        Point left = face.at(OUTER_LEFT);
        Point right = face.at(OUTER_RIGHT);
        double roll = Math.atan2(right.y() - left.y(), right.x() - left.x());
        Point eyes = upright(Point.middle(java.util.List.of(left, right)), roll);
        Point mouth = upright(Point.middle(java.util.List.of(face.leftMouthCorner(), face.rightMouthCorner())), roll);
        Point nose = upright(face.noseTip(), roll);
        double half = left.distance(right) / 2;
        double height = mouth.y() - eyes.y();
        double share = (nose.y() - eyes.y()) / height;
        double middle = eyes.x() + share * (mouth.x() - eyes.x());
        return new Pose(
                angle((nose.x() - middle) / (half * NOSE_DEPTH)),
                angle((NOSE_UPRIGHT - share) / NOSE_HEIGHT_DEPTH),
                Math.toDegrees(roll));
    }

    private static Point upright(Point p, double roll) {
        double cos = Math.cos(-roll);
        double sin = Math.sin(-roll);
        return new Point(cos * p.x() - sin * p.y(), sin * p.x() + cos * p.y());
    }

    private static double angle(double sine) {
        return Math.toDegrees(Math.asin(Math.clamp(sine, -1, 1)));
    }
}
