package shikaku.evidence;

/** Hashing of the tree (RFC 9162, 2.1.1): leaves and nodes have different prefixes, so none passes for the other. */
public final class Merkle {
    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY = Hash.of(Hash.sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** Hash of a leaf. */
    public static Hash leaf(byte[] content) {
        return Hash.sha256(LEAF, content, 0);
    }

    /** Hash of a leaf that stands at the end of something longer. */
    static Hash leaf(byte[] content, int from) {
        return Hash.sha256(LEAF, content, from);
    }

    /** Hash of an inner node. */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left, right);
    }

    /** The largest power of two smaller than {@code size}: where a tree of that size splits. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
