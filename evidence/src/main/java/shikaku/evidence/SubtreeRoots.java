package shikaku.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Roots over ranges of leaves, found while all leaves go by once: every complete subtree comes into being as two of half its width meet. */
final class SubtreeRoots {
    private final Set<Range> wanted;
    private final Map<Range, Hash> found = new HashMap<>();
    private final Deque<Subtree> peaks = new ArrayDeque<>();
    private long size;

    /** @param wanted as {@link Range} gives them for one tree, whose leaves will be all that go by */
    SubtreeRoots(Set<Range> wanted) {
        this.wanted = new HashSet<>(wanted);
    }

    void add(Hash leaf) {
        Subtree grown = found(new Subtree(new Range(size, size + 1), leaf));
        size++;
        while (!peaks.isEmpty() && peaks.getLast().width() == grown.width()) {
            Subtree left = peaks.removeLast();
            grown = found(new Subtree(
                    new Range(left.range().from(), grown.range().to()), Merkle.node(left.root(), grown.root())));
        }
        peaks.addLast(grown);
    }

    /** After the last leaf: what is not complete stands at the right edge. */
    Map<Range, Hash> roots() {
        for (Range range : wanted) {
            if (!found.containsKey(range)) {
                found.put(range, edge(range));
            }
        }
        return Map.copyOf(found);
    }

    private Subtree found(Subtree subtree) {
        if (wanted.contains(subtree.range())) {
            found.put(subtree.range(), subtree.root());
        }
        return subtree;
    }

    private Hash edge(Range range) {
        if (range.to() != size) {
            throw new IllegalArgumentException("the leaves end at " + size + ", not at " + range.to());
        }
        Iterator<Subtree> fromTheRight = peaks.descendingIterator();
        Hash root = fromTheRight.next().root();
        while (fromTheRight.hasNext()) {
            Subtree left = fromTheRight.next();
            if (left.range().from() < range.from()) {
                break;
            }
            root = Merkle.node(left.root(), root);
        }
        return root;
    }

    private record Subtree(Range range, Hash root) {
        long width() {
            return range.to() - range.from();
        }
    }
}
