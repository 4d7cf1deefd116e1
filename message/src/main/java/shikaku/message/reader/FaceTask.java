package shikaku.message.reader;

/** What a person may be asked to do before the camera (能動的な生体検知). Left and right are the person's own. */
public enum FaceTask implements Worded {
    /** Turn the head to the left, and back. */
    TURN_LEFT("turn-left"),
    /** Turn the head to the right, and back. */
    TURN_RIGHT("turn-right"),
    /** Close both eyes once, slowly. */
    BLINK("blink");

    private final String word;

    FaceTask(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
