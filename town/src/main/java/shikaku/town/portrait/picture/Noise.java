package shikaku.town.portrait.picture;

/** Smooth noise in space, the same for the same seed: what makes skin, strands and cloth irregular. */
final class Noise {
    private static final int X = 0x8DA6B343;
    private static final int Y = 0xD8163841;
    private static final int Z = 0xCB1AB31F;

    private final int seed;

    Noise(int seed) {
        this.seed = seed;
    }

    /** From -1 to 1. */
    double at(double x, double y, double z) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        int iz = (int) Math.floor(z);
        double u = smooth(x - ix);
        double v = smooth(y - iy);
        double w = smooth(z - iz);
        return mix(layer(ix, iy, iz, u, v), layer(ix, iy, iz + 1, u, v), w);
    }

    /** Several sizes of noise on top of each other, from about -1 to 1. */
    double cloud(double x, double y, double z) {
        return .53 * at(x, y, z)
                + .27 * at(2 * x, 2 * y, 2 * z)
                + .13 * at(4 * x, 4 * y, 4 * z)
                + .07 * at(8 * x, 8 * y, 8 * z);
    }

    private double layer(int x, int y, int z, double u, double v) {
        double near = mix(corner(x, y, z), corner(x + 1, y, z), u);
        double far = mix(corner(x, y + 1, z), corner(x + 1, y + 1, z), u);
        return mix(near, far, v);
    }

    private double corner(int x, int y, int z) {
        int hash = seed ^ x * X ^ y * Y ^ z * Z;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 12) * 0x297A2D39;
        hash ^= hash >>> 15;
        return hash / (double) (1L << 31);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
