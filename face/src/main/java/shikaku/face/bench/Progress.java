package shikaku.face.bench;

/** Told how far a measurement is. */
@FunctionalInterface
public interface Progress {
    /**
     * @param share of the whole work, from 0 to 1
     * @param images looked at so far
     */
    void at(double share, int images);
}
