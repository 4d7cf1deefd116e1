package shikaku.message.reader;

/** What passive liveness said of the compared face (生体検知). Other than living only after a task was done, or where a drawn camera is allowed. */
public enum FaceLiveness implements Worded {
    LIVING("living"),
    UNSURE("unsure"),
    /** A printed or shown picture, it seems. */
    FAKE("fake");

    private final String word;

    FaceLiveness(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
