package shikaku.town.portrait.shape;

/** Carries points and directions from the room into a turned head's coordinates, and directions back. */
public final class HeadFrame {
    private static final double PIVOT_Y = -.75;
    private static final double PIVOT_Z = -.15;

    private final double[] m;

    HeadFrame(Turn turn) {
        double a = Math.toRadians(turn.yaw());
        double b = Math.toRadians(turn.pitch());
        double c = Math.toRadians(turn.roll());
        // Rows are the head's axes in the room: first nod, then look aside, then lean.
        double[] right = leaned(Math.cos(a), 0, -Math.sin(a), c);
        double[] up = leaned(Math.sin(a) * Math.sin(b), Math.cos(b), Math.cos(a) * Math.sin(b), c);
        double[] front = leaned(Math.sin(a) * Math.cos(b), -Math.sin(b), Math.cos(a) * Math.cos(b), c);
        m = new double[] {right[0], right[1], right[2], up[0], up[1], up[2], front[0], front[1], front[2]};
    }

    private static double[] leaned(double x, double y, double z, double angle) {
        return new double[] {x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle), z};
    }

    public double x(double x, double y, double z) {
        return m[0] * x + m[1] * (y - PIVOT_Y) + m[2] * (z - PIVOT_Z);
    }

    public double y(double x, double y, double z) {
        return m[3] * x + m[4] * (y - PIVOT_Y) + m[5] * (z - PIVOT_Z) + PIVOT_Y;
    }

    public double z(double x, double y, double z) {
        return m[6] * x + m[7] * (y - PIVOT_Y) + m[8] * (z - PIVOT_Z) + PIVOT_Z;
    }

    /** How far to the head's right the camera is seen from it. */
    public double cameraX() {
        return m[2];
    }

    /** How far up the camera is seen from it. */
    public double cameraY() {
        return m[5];
    }
}
