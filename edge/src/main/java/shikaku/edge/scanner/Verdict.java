package shikaku.edge.scanner;

/** 検査の結果. */
public sealed interface Verdict {
    /** Nothing known was found in it. */
    record Clean() implements Verdict {}

    /**
     * 感染.
     *
     * @param signature by which it was known, as ClamAV names it, cut to what may stand in a record
     */
    record Infected(String signature) implements Verdict {}

    /** It is larger than the scanner takes (clamd's StreamMaxLength), or the scanner gave it up: nobody knows. */
    record NotScannable() implements Verdict {}

    /** Nobody scans: the scanner does not answer, not in time, or not as a scanner does. */
    record Unanswered() implements Verdict {}
}
