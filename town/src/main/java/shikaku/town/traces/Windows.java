package shikaku.town.traces;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds every telling window of {@value Limits#WINDOW} bytes of some pictures in whatever memory holds. Of the pictures, the eight bytes at every third place
 * are in a table; of memory, those at every eighth place are looked up in it. Three and eight have no divisor in common, so of any 24 places that follow one
 * another one is both a third and an eighth; a window has 25 places of eight bytes, so one of them is always met. What is met is then compared byte by byte.
 */
final class Windows {
    /** Of memory every eighth place is looked up. */
    static final int EVERY_OF_MEMORY = 8;

    private static final int EVERY_OF_PICTURES = 3;
    private static final int NONE = -1;
    private static final int FILTER_BITS = 23;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final List<Needle> pictures;
    private final int[] picture;
    private final int[] place;
    private final int[] next;
    private final int[] heads;
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];
    private final int shift;
    private int entries;

    Windows(List<Needle> pictures) {
        this.pictures = List.copyOf(pictures);
        int most = pictures.stream()
                .mapToInt(one -> one.bytes().length / EVERY_OF_PICTURES + 1)
                .sum();
        picture = new int[most];
        place = new int[most];
        next = new int[most];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, 2 * most));
        heads = new int[1 << bits];
        shift = Long.SIZE - bits;
        Arrays.fill(heads, NONE);
        for (int one = 0; one < pictures.size(); one++) {
            enter(one, pictures.get(one).bytes());
        }
    }

    private void enter(int number, byte[] bytes) {
        for (int at = 0; at + Telling.KEY <= bytes.length; at += EVERY_OF_PICTURES) {
            if (Telling.key(bytes, at)) {
                remember((long) EIGHT.get(bytes, at));
                int head = slot((long) EIGHT.get(bytes, at));
                picture[entries] = number;
                place[entries] = at;
                next[entries] = heads[head];
                heads[head] = entries++;
            }
        }
    }

    /** Adds to {@code found} what stands in the first {@code length} bytes; what is in there already is not looked for again. */
    void search(byte[] memory, int length, Set<Trace> found) {
        for (int at = 0; at + Telling.KEY <= length; at += EVERY_OF_MEMORY) {
            long key = (long) EIGHT.get(memory, at);
            // Most of memory is zeros, and a table that fits into the processor's own answers most of the rest.
            if (key == 0 || !mayBeThere(key)) {
                continue;
            }
            for (int entry = heads[slot(key)]; entry != NONE; entry = next[entry]) {
                Needle one = pictures.get(picture[entry]);
                if (!found.contains(one.trace()) && meets(one.bytes(), place[entry], memory, at, length)) {
                    found.add(one.trace());
                }
            }
        }
    }

    private boolean mayBeThere(long key) {
        long bit = key * SPREAD >>> Long.SIZE - FILTER_BITS;
        return (filter[(int) (bit / Long.SIZE)] & 1L << bit) != 0;
    }

    private void remember(long key) {
        long bit = key * SPREAD >>> Long.SIZE - FILTER_BITS;
        filter[(int) (bit / Long.SIZE)] |= 1L << bit;
    }

    private int slot(long key) {
        return (int) (key * SPREAD >>> shift);
    }

    /** Whether around these places both hold the same, a telling window long. */
    private static boolean meets(byte[] bytes, int place, byte[] memory, int at, int length) {
        int before = 0;
        while (before < Math.min(place, at) && bytes[place - before - 1] == memory[at - before - 1]) {
            before++;
        }
        int after = 0;
        while (after < Math.min(bytes.length - place, length - at) && bytes[place + after] == memory[at + after]) {
            after++;
        }
        for (int from = place - before; from + Limits.WINDOW <= place + after; from++) {
            if (Telling.window(bytes, from)) {
                return true;
            }
        }
        return false;
    }
}
