package shikaku.face.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * The 68 points of an average head made of numbers, seen from a distance: turned, raised, with its eyes as far open as wished. Right-handed, y up, z towards
 * the camera, unit half an eye distance.
 *
 * @param yaw degrees; positive turns the nose to the picture's right
 * @param pitch degrees; positive raises the head
 * @param open height of the eyes by their width
 */
public record DrawnFace(double yaw, double pitch, double roll, double open) {
    public static final DrawnFace STRAIGHT = new DrawnFace(0, 0, 0, 0.3);

    private static final double EYE_WIDTH = 0.8;

    /** At a place of the picture, with eyes this far apart in pixels. */
    public FacePoints at(Point middle, double eyeDistance) {
        return new FacePoints(model().stream()
                .map(this::turned)
                .map(p -> new Point(middle.x() + p[0] * eyeDistance / 2, middle.y() - p[1] * eyeDistance / 2))
                .toList());
    }

    private List<double[]> model() {
        List<double[]> points = new ArrayList<>();
        arc(points, 17, 180, 360, 2.1, 2.9, -0.4);
        arc(points, 5, 150, 30, 0.5, 0.15, 0, -1, 0.5);
        arc(points, 5, 150, 30, 0.5, 0.15, 0, 1, 0.5);
        for (double y : new double[] {0, -0.4, -0.8, -1.1}) {
            points.add(new double[] {0, y, 0.4 - y * 0.7});
        }
        for (double x : new double[] {-0.5, -0.25, 0, 0.25, 0.5}) {
            points.add(new double[] {x, -1.3, 0.7});
        }
        eye(points, -1);
        eye(points, 1);
        arc(points, 12, 180, -150, 0.95, 0.35, 0.3, 0, -2.1);
        arc(points, 8, 180, -135, 0.8, 0.1, 0.3, 0, -2.1);
        // The tip of the nose stands out most.
        points.set(30, new double[] {0, -1.15, 1.35});
        return points;
    }

    private void eye(List<double[]> points, int side) {
        double[] across = {-1, -0.4, 0.4, 1, 0.4, -0.4};
        int[] lid = {0, 1, 1, 0, -1, -1};
        for (int i = 0; i < across.length; i++) {
            points.add(new double[] {side + across[i] * EYE_WIDTH / 2, lid[i] * open * EYE_WIDTH / 2, 0.05});
        }
    }

    private static void arc(List<double[]> points, int count, double from, double to, double x, double y, double z) {
        arc(points, count, from, to, x, y, z, 0, 0);
    }

    private static void arc(
            List<double[]> points,
            int count,
            double from,
            double to,
            double x,
            double y,
            double z,
            double cx,
            double cy) {
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(from + (to - from) * i / (count - 1));
            points.add(new double[] {cx + x * Math.cos(angle), cy + y * Math.sin(angle), z});
        }
    }

    private double[] turned(double[] p) {
        double y = Math.toRadians(yaw);
        double x = Math.toRadians(-pitch);
        double z = Math.toRadians(-roll);
        double[] a = {p[0], Math.cos(x) * p[1] - Math.sin(x) * p[2], Math.sin(x) * p[1] + Math.cos(x) * p[2]};
        double[] b = {Math.cos(y) * a[0] + Math.sin(y) * a[2], a[1], -Math.sin(y) * a[0] + Math.cos(y) * a[2]};
        return new double[] {Math.cos(z) * b[0] - Math.sin(z) * b[1], Math.sin(z) * b[0] + Math.cos(z) * b[1], b[2]};
    }
}
