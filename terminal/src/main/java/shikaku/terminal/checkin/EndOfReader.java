package shikaku.terminal.checkin;

/** How a reader process ended; evidence that what it held is gone (C-17). */
public enum EndOfReader {
    /** It ended when told. */
    ENDED,
    /** It did not and was killed. */
    KILLED,
    /** It had died before. */
    FOUND_DEAD,
    /** Even killed it is still there: somebody must look. */
    STILL_THERE
}
