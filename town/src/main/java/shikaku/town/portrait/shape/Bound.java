package shikaku.town.portrait.shape;

/**
 * A sphere around a small part. Far from it the part need not be worked out: the way to the sphere is short enough.
 */
record Bound(double cx, double cy, double cz, double radius) {
    double distance(double x, double y, double z) {
        double dx = x - cx;
        double dy = y - cy;
        double dz = z - cz;
        return Math.sqrt(dx * dx + dy * dy + dz * dz) - radius;
    }
}
