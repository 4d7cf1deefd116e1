package shikaku.town.portrait.picture;

/**
 * Where light comes from, as the camera sees it.
 *
 * @param x from the right of the picture (1) or the left (-1)
 * @param y from above (1) or below (-1)
 * @param key strength of the lamp
 * @param ambient strength of what comes from all sides
 */
public record Lighting(double x, double y, double key, double ambient) {
    /** Even light, as for a photo on a card. */
    public static final Lighting EVEN = new Lighting(-.18, .35, .62, .60);

    public Lighting {
        if (!(Math.abs(x) <= 5 && Math.abs(y) <= 5 && key >= 0 && key <= 2 && ambient >= 0 && ambient <= 2)) {
            throw new IllegalArgumentException("a light's direction is within 5, its strength within 2");
        }
    }
}
