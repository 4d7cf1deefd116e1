package shikaku.town.portrait.shape;

/** An ellipsoid along the axes: middle and half axes. */
record Ellipsoid(double cx, double cy, double cz, double rx, double ry, double rz) {
    static Ellipsoid sphere(double x, double y, double z, double radius) {
        return new Ellipsoid(x, y, z, radius, radius, radius);
    }

    /** Exact for a sphere, else a good bound near the surface. */
    double distance(double x, double y, double z) {
        double u = (x - cx) / rx;
        double v = (y - cy) / ry;
        double w = (z - cz) / rz;
        double size = Math.sqrt(u * u + v * v + w * w);
        u /= rx;
        v /= ry;
        w /= rz;
        double slope = Math.sqrt(u * u + v * v + w * w);
        return size * (size - 1) / (slope + 1e-9);
    }

    Ellipsoid grown(double by) {
        return new Ellipsoid(cx, cy, cz, rx + by, ry + by, rz + by);
    }
}
