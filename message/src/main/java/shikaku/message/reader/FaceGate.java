package shikaku.message.reader;

/** Why a frame of the camera is not compared (撮り直しの理由): a word, and nothing of what was measured. */
public enum FaceGate implements Worded {
    /** Nobody is seen. */
    NO_FACE("no-face"),
    /** Somebody else is as near, or another person came. */
    TWO_FACES("two-faces"),
    /** Too far away. */
    TOO_SMALL("too-small"),
    TOO_DARK("too-dark"),
    TOO_BLURRED("too-blurred"),
    TURNED_AWAY("turned-away"),
    EYES_CLOSED("eyes-closed"),
    /** Something covers mouth and nose. */
    MASK_WORN("mask-worn");

    private final String word;

    FaceGate(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
