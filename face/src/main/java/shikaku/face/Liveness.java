package shikaku.face;

/**
 * What passive liveness (生体検知) says of a face: not tested under ISO/IEC 30107-3, and no substitute for the staff in sight of the reader.
 */
public sealed interface Liveness {
    /** From 0 to 1. */
    double score();

    record Living(double score) implements Liveness {}

    /** A challenge may be offered beside PIN and 目視. */
    record Unsure(double score) implements Liveness {}

    /** A printed or shown picture, it seems. */
    record Fake(double score) implements Liveness {}
}
