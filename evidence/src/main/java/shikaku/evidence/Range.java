package shikaku.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Which subtrees' roots make a proof. Both kinds of proof are lists of roots over ranges of leaves; this says which ranges, and
 * whoever has the leaves gives the roots.
 *
 * @param from first leaf
 * @param to leaf after the last
 */
record Range(long from, long to) {
    /** PATH of RFC 9162, 2.1.3.1, from the leaf to the root. */
    static List<Range> inclusion(long position, long size) {
        List<Range> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Merkle.split(to - from);
            boolean left = position < middle;
            path.addFirst(left ? new Range(middle, to) : new Range(from, middle));
            to = left ? middle : to;
            from = left ? from : middle;
        }
        return path;
    }

    /** SUBPROOF of RFC 9162, 2.1.4.1. */
    static List<Range> consistency(long first, long second) {
        List<Range> path = new ArrayList<>();
        long from = 0;
        long to = second;
        while (first < to) {
            long middle = from + Merkle.split(to - from);
            boolean left = first <= middle;
            path.addFirst(left ? new Range(middle, to) : new Range(from, middle));
            to = left ? middle : to;
            from = left ? from : middle;
        }
        // The first tree itself is known to whoever checks, unless it is only a part on the right of a larger subtree.
        if (from != 0) {
            path.addFirst(new Range(from, to));
        }
        return path;
    }
}
