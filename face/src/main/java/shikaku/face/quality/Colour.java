package shikaku.face.quality;

import java.util.List;

/**
 * A colour as brightness and two differences of colour (ITU-R BT.601), the differences as a share of the brightness, so that the same skin in half
 * the light keeps them.
 */
record Colour(double luminance, double blueness, double redness) {
    private static final double BLUE = 0.564;
    private static final double RED = 0.713;

    static Colour ofRgb(double red, double green, double blue) {
        double luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
        double scale = Math.max(luminance, 1);
        return new Colour(luminance, BLUE * (blue - luminance) / scale, RED * (red - luminance) / scale);
    }

    /** How far from grey. */
    double saturation() {
        return Math.hypot(blueness, redness);
    }

    /** How different in colour, whatever the light. */
    double difference(Colour other) {
        return Math.hypot(blueness - other.blueness, redness - other.redness);
    }

    static Colour mean(List<Colour> colours) {
        return new Colour(
                colours.stream().mapToDouble(Colour::luminance).average().orElseThrow(),
                colours.stream().mapToDouble(Colour::blueness).average().orElseThrow(),
                colours.stream().mapToDouble(Colour::redness).average().orElseThrow());
    }
}
