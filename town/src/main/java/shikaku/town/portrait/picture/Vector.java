package shikaku.town.portrait.picture;

/** A point or a direction. */
record Vector(double x, double y, double z) {
    Vector unit() {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new Vector(x / length, y / length, z / length);
    }

    Vector plus(Vector other, double times) {
        return new Vector(x + other.x * times, y + other.y * times, z + other.z * times);
    }

    double dot(double ox, double oy, double oz) {
        return x * ox + y * oy + z * oz;
    }
}
