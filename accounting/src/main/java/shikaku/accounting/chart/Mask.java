package shikaku.accounting.chart;

/** ●: stands for a character that the insurer could not write; it may stand for any one (rules.md §8.1, §12.7). */
public final class Mask {
    private static final int NOT_WRITTEN = '●';

    private Mask() {}

    /** Whether something in a text is not written. */
    public static boolean in(String text) {
        return text.indexOf(NOT_WRITTEN) >= 0;
    }

    /** Letter by letter the same, where both are written; in whatever way they are written. */
    static boolean mayBeTheSame(String one, String other) {
        int[] left = Way.plain(one).codePoints().toArray();
        int[] right = Way.plain(other).codePoints().toArray();
        if (left.length != right.length) {
            return false;
        }
        for (int at = 0; at < left.length; at++) {
            if (left[at] != right[at] && left[at] != NOT_WRITTEN && right[at] != NOT_WRITTEN) {
                return false;
            }
        }
        return true;
    }
}
