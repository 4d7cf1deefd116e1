package shikaku.evidence;

/** How an act ended (結果). */
public enum Outcome {
    /** It was done. */
    DONE,
    /** It was refused; the record names the Reason. */
    REFUSED,
    /** It was allowed but did not succeed. */
    FAILED
}
