package shikaku.face.geometry;

import java.util.List;

/**
 * Alignment (位置合わせ): turns, scales and shifts a face so that its five points lie where the embedding learned them: on a chip of 112×112 pixels
 * (the template of ArcFace, Deng et al. 2019; its numbers stand in the model package's own code, too).
 */
public final class Alignment {
    /** Width and height of a chip in pixels. */
    public static final int CHIP = 112;

    /** Where the five points lie on a chip. */
    public static final List<Point> TEMPLATE = List.of(
            new Point(38.2946, 51.6963),
            new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366),
            new Point(41.5493, 92.3655),
            new Point(70.7299, 92.2041));

    private Alignment() {}

    /** From the picture to the chip. */
    public static Similarity of(FacePoints face) {
        return Similarity.between(face.five(), TEMPLATE);
    }
}
