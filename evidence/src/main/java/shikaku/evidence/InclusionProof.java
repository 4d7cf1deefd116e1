package shikaku.evidence;

import java.util.List;

/**
 * That a record stands at its position in a tree (RFC 9162, 2.1.3).
 *
 * @param path hashes of the neighbours from the leaf to the root
 */
public record InclusionProof(long position, long treeSize, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that this leaf belongs to the tree with this root (RFC 9162, 2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        if (position < 0 || position >= treeSize) {
            return false;
        }
        long fn = position;
        long sn = treeSize - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Merkle.node(p, r);
                int zeros = Long.numberOfTrailingZeros(fn);
                fn >>= zeros;
                sn >>= zeros;
            } else {
                r = Merkle.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }
}
