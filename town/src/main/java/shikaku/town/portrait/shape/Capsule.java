package shikaku.town.portrait.shape;

/** A rod with round ends, its radius going from one end's to the other's. */
record Capsule(double ax, double ay, double az, double radius, double bx, double by, double bz, double otherRadius) {
    double distance(double x, double y, double z) {
        double dx = bx - ax;
        double dy = by - ay;
        double dz = bz - az;
        double px = x - ax;
        double py = y - ay;
        double pz = z - az;
        double along = Math.clamp((px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz), 0, 1);
        double ex = px - dx * along;
        double ey = py - dy * along;
        double ez = pz - dz * along;
        return Math.sqrt(ex * ex + ey * ey + ez * ez) - (radius + (otherRadius - radius) * along);
    }
}
