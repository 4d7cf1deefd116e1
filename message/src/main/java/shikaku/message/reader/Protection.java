package shikaku.message.reader;

/** What keeps the memory of a reader process its own (メモリ保護); a machine may refuse any of them. */
public enum Protection implements Worded {
    /** No other process of the same user reads the memory, and none is attached (prctl(2), PR_SET_DUMPABLE). */
    NOT_READABLE("not-readable"),
    /** A crash leaves no core file (setrlimit(2), RLIMIT_CORE). */
    NO_CORE_FILE("no-core-file"),
    /** No page is ever written to swap (mlockall(2)). */
    LOCKED("locked");

    private final String word;

    Protection(String word) {
        this.word = word;
    }

    /** As it stands on the pipe and in evidence. */
    @Override
    public String word() {
        return word;
    }
}
