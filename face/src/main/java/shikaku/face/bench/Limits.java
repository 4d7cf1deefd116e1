package shikaku.face.bench;

/** All limits of a measurement in one place. */
public final class Limits {
    /** Pictures in one run: their embeddings take 2 KB each, their pairs grow with the square. */
    public static final int IMAGES = 50_000;
    /** Bytes of one picture. */
    static final long IMAGE_BYTES = 32L * 1024 * 1024;
    /** Longer side of one picture in pixels; a larger one is not asked for memory. */
    static final int SIDE = 12_000;
    /** A larger picture is read with some of its pixels left out. */
    static final int WORKING_SIDE = 1_600;

    private Limits() {}
}
