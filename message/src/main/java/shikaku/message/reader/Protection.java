package shikaku.message.reader;

import java.util.Optional;
import java.util.stream.Stream;

/** What keeps the memory of a reader process its own (メモリ保護); a machine may refuse any of them. */
public enum Protection {
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
    public String word() {
        return word;
    }

    /** The protection of that word; empty when it is none of ours. */
    static Optional<Protection> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
