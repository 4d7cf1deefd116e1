package shikaku.face;

/** All limits of a verification in one place; those of a single picture stand in {@link shikaku.face.picture.Limits}. */
public final class Limits {
    /** Frames of one verification. */
    public static final int FRAMES = 60;
    /** The best frames that are compared together: more would give a stranger more tries. */
    static final int COMPARED = 3;

    private Limits() {}
}
