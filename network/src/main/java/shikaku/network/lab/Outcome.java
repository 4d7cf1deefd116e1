package shikaku.network.lab;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 試験の結果: which of the probes have arrived. */
final class Outcome {
    private final List<Probe> tried;
    private final BitSet arrived = new BitSet();
    private final Map<Integer, Integer> marks = new HashMap<>();

    Outcome(List<Probe> tried) {
        this.tried = List.copyOf(tried);
    }

    void sent(int mark, int index) {
        marks.put(mark, index);
    }

    void arrived(int index) {
        arrived.set(index);
    }

    /** Which of the probes a packet is, if any. */
    OptionalInt indexOf(byte[] packet) {
        return Mark.in(packet).stream()
                .mapToObj(marks::get)
                .flatMap(index -> Optional.ofNullable(index).stream())
                .mapToInt(index -> index)
                .findFirst();
    }

    Probe probe(int index) {
        return tried.get(index);
    }

    List<Probe> tried() {
        return tried;
    }

    boolean hasArrived(int index) {
        return arrived.get(index);
    }

    Stream<Probe> arrivals() {
        return arrived.stream().mapToObj(tried::get);
    }

    /** Permitted, and not arrived yet. */
    int[] missing() {
        return IntStream.range(0, tried.size())
                .filter(each -> tried.get(each).permitted() && !arrived.get(each))
                .toArray();
    }

    /** Every probe of which the packets and the table tell another story. */
    Stream<Difference> differences() {
        return IntStream.range(0, tried.size())
                .filter(each -> tried.get(each).permitted() != arrived.get(each))
                .mapToObj(each -> new Difference(tried.get(each), arrived.get(each)));
    }
}
