package shikaku.town.portrait.picture;

/** Linear light: 0 is black, 1 a white paper in full light. */
record Rgb(double r, double g, double b) {
    static final Rgb BLACK = new Rgb(0, 0, 0);

    static Rgb grey(double light) {
        return new Rgb(light, light, light);
    }

    Rgb times(double factor) {
        return new Rgb(r * factor, g * factor, b * factor);
    }

    Rgb times(Rgb other) {
        return new Rgb(r * other.r, g * other.g, b * other.b);
    }

    Rgb plus(Rgb other) {
        return new Rgb(r + other.r, g + other.g, b + other.b);
    }

    /** {@code share} of the other colour laid over this one. */
    Rgb under(Rgb other, double share) {
        double kept = 1 - share;
        return new Rgb(r * kept + other.r * share, g * kept + other.g * share, b * kept + other.b * share);
    }

    /** The place {@code at} (0 to 1) on the way through the colours. */
    static Rgb between(double at, Rgb... colours) {
        double place = Math.clamp(at, 0, 1) * (colours.length - 1);
        int from = Math.min((int) place, colours.length - 2);
        return colours[from].under(colours[from + 1], place - from);
    }

    double luminance() {
        return .2126 * r + .7152 * g + .0722 * b;
    }
}
