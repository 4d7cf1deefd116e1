package shikaku.town.portrait.picture;

/**
 * What lens and sensor do to the light.
 *
 * @param blur standard deviation, pixels
 * @param noise standard deviation, of 255 levels
 * @param exposure 1 is right
 * @param warm colour cast: red gains and blue loses this share
 * @param grey without colour, as the photo on a card
 */
public record Sensor(double blur, double noise, double exposure, double warm, boolean grey) {
    /** Sharp, in colour, without noise. */
    public static final Sensor PERFECT = new Sensor(0, 0, 1, 0, false);

    public Sensor {
        if (!(blur >= 0
                && blur <= 20
                && noise >= 0
                && noise <= 100
                && exposure >= 0
                && exposure <= 4
                && Math.abs(warm) <= .5)) {
            throw new IllegalArgumentException("blur to 20, noise to 100, exposure to 4, cast within 0.5");
        }
    }
}
