package shikaku.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first, one for each bit of the size. All that is needed
 * to append in O(log n) and to know the root.
 *
 * @param size leaves
 * @param peaks roots of the complete subtrees
 */
public record Frontier(long size, List<Hash> peaks) {
    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** @throws IllegalArgumentException when the number of peaks does not fit the size */
    public Frontier {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves does not have " + peaks.size() + " peaks");
        }
        peaks = List.copyOf(peaks);
    }

    /** The tree with one more leaf. */
    public Frontier append(Hash leaf) {
        List<Hash> next = new ArrayList<>(peaks);
        Hash carried = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            carried = Merkle.node(next.removeLast(), carried);
        }
        next.add(carried);
        return new Frontier(size + 1, next);
    }

    /** The root of the whole tree (RFC 9162, 2.1.1). */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Merkle.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Merkle.node(peaks.get(i), root);
        }
        return root;
    }

    /** The peaks one after the other. */
    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(peaks.size() * Hash.LENGTH);
        peaks.forEach(peak -> buffer.put(peak.bytes()));
        return buffer.array();
    }

    static Frontier of(long size, byte[] bytes) {
        List<Hash> peaks = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.remaining() >= Hash.LENGTH) {
            byte[] peak = new byte[Hash.LENGTH];
            buffer.get(peak);
            peaks.add(Hash.of(peak));
        }
        return new Frontier(size, peaks);
    }
}
