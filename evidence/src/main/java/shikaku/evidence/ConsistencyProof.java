package shikaku.evidence;

import java.util.ArrayList;
import java.util.List;

/** That a tree grew out of a smaller one and nothing in between was changed (RFC 9162, 2.1.4). */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that the tree with the second root continues the one with the first (RFC 9162, 2.1.4.2). */
    public boolean proves(Hash firstRoot, Hash secondRoot) {
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first <= 0 || first > second) {
            return false;
        }
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            steps.addFirst(firstRoot);
        }
        return !steps.isEmpty() && walk(steps, firstRoot, secondRoot);
    }

    private boolean walk(List<Hash> steps, Hash firstRoot, Hash secondRoot) {
        int ones = Long.numberOfTrailingZeros(~(first - 1));
        long fn = (first - 1) >> ones;
        long sn = (second - 1) >> ones;
        Hash fr = steps.getFirst();
        Hash sr = steps.getFirst();
        for (Hash c : steps.subList(1, steps.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Merkle.node(c, fr);
                sr = Merkle.node(c, sr);
                int zeros = Long.numberOfTrailingZeros(fn);
                fn >>= zeros;
                sn >>= zeros;
            } else {
                sr = Merkle.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
    }
}
