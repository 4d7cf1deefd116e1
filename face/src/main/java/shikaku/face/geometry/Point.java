package shikaku.face.geometry;

import java.util.List;

/** A place in a picture, in pixels: x to the right, y downwards; the centre of the first pixel is (0, 0). */
public record Point(double x, double y) {
    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The middle of at least one point. */
    public static Point middle(List<Point> points) {
        double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
        return new Point(x, y);
    }
}
