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

    /** The scanner took the call and said nothing of this file: it hung up, died, was not through in time, or answered as no scanner does. The file may be why. */
    record Unanswered() implements Verdict {}

    /** Nobody scans: no scanner took the call, so none has seen a byte of the file. */
    record Unseen() implements Verdict {}
}
