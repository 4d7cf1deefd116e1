package shikaku.town.traces;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds short things that count as a whole, at any place. */
final class Wholes {
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<Needle> needles;
    private final int[] ends;

    /** @param needles from four bytes to {@value Limits#LONGEST_WHOLE} each */
    Wholes(List<Needle> needles) {
        this.needles = List.copyOf(needles);
        ends = needles.stream()
                .mapToInt(one -> (int) FOUR.get(one.bytes(), one.bytes().length - Integer.BYTES))
                .distinct()
                .toArray();
    }

    /** Adds to {@code found} what stands in the first {@code length} bytes. */
    void search(byte[] memory, int length, Set<Trace> found) {
        for (int end : ends) {
            for (int at = 0; at + Integer.BYTES <= length; at++) {
                if ((int) FOUR.get(memory, at) == end) {
                    compare(memory, at + Integer.BYTES, found);
                }
            }
        }
    }

    private void compare(byte[] memory, int to, Set<Trace> found) {
        for (Needle one : needles) {
            int from = to - one.bytes().length;
            if (from >= 0 && Arrays.equals(memory, from, to, one.bytes(), 0, one.bytes().length)) {
                found.add(one.trace());
            }
        }
    }
}
