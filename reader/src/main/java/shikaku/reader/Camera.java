package shikaku.reader;

import shikaku.face.LivenessRule;

/** What a frame was taken by (撮影したカメラ). */
enum Camera {
    /** A camera before which people stand: whatever does not say that it is drawn. */
    OF_PEOPLE,
    /** One of drawn people, which says so by where its frames are handed in; a reader that was not told of one has no such place. */
    DRAWN;

    /** What liveness decides of its frames. */
    LivenessRule rule() {
        return switch (this) {
            case OF_PEOPLE -> LivenessRule.DECIDES;
            case DRAWN -> LivenessRule.SHOWN_ONLY;
        };
    }

    /** Of frames of both: one living face does not answer for the others. */
    Camera and(Camera other) {
        return this == DRAWN && other == DRAWN ? DRAWN : OF_PEOPLE;
    }
}
