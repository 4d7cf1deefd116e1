package shikaku.face.bench;

/**
 * How many pairs have which distance, in steps of {@code 2 / }{@value #BINS}: all that a curve needs, whatever the number of pairs.
 *
 * @param genuine pairs of one person
 * @param impostor pairs of two
 */
@SuppressWarnings("ArrayRecordComponent") // filled by its own package, compared with nothing
record Distances(long[] genuine, long[] impostor) {
    static final int BINS = 4_000;
    /** Unit vectors are no farther apart. */
    private static final double MOST = 2;

    static Distances none() {
        return new Distances(new long[BINS], new long[BINS]);
    }

    void add(boolean samePerson, double distance) {
        int bin = Math.clamp((long) (distance / MOST * BINS), 0, BINS - 1);
        (samePerson ? genuine : impostor)[bin]++;
    }

    /** The upper edge of a bin: pairs in it and below are accepted at this distance. */
    static double threshold(int bin) {
        return (bin + 1) * MOST / BINS;
    }

    /** The highest bin whose pairs are accepted at a distance; −1 when none is. */
    static int bin(double threshold) {
        return Math.clamp(Math.round(threshold / MOST * BINS) - 1, -1, BINS - 1);
    }
}
