package shikaku.town.portrait.picture;

/**
 * Size of the picture, and what of the person it shows.
 *
 * @param width pixels
 * @param height pixels
 * @param zoom 1 shows head and shoulders
 * @param right how far the person stands to the right of the middle, in halves of a head
 * @param up how far above it
 */
public record Framing(int width, int height, double zoom, double right, double up) {
    private static final int MOST_PIXELS = 1_000_000;

    public Framing {
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("a picture has at most " + MOST_PIXELS + " pixels");
        }
        if (!(zoom >= .1 && zoom <= 10 && Math.abs(right) <= 3 && Math.abs(up) <= 3)) {
            throw new IllegalArgumentException("a zoom is from 0.1 to 10, a shift within 3");
        }
    }

    Framing sized(int newWidth, int newHeight) {
        return new Framing(newWidth, newHeight, zoom, right, up);
    }
}
