package shikaku.network.lab;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 試験の結果: which of the probes have come to the router that they were handed to, and which have arrived. */
final class Outcome {
    private final List<Probe> tried;
    private final BitSet handed = new BitSet();
    private final BitSet arrived = new BitSet();
    private final Map<Integer, Integer> marks = new HashMap<>();

    Outcome(List<Probe> tried) {
        this.tried = List.copyOf(tried);
    }

    void sent(int mark, int index) {
        marks.put(mark, index);
    }

    /** It has come in at its router, before any rule. */
    void handed(int index) {
        handed.set(index);
    }

    boolean wasHanded(int index) {
        return handed.get(index);
    }

    /** How many of these have come to their routers. */
    int handed(Predicate<Probe> which) {
        return (int) handed.stream().mapToObj(tried::get).filter(which).count();
    }

    boolean areAllHanded() {
        return handed.cardinality() == tried.size();
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

    /** Permitted and not arrived yet; or not even at its router, of which no rule can know. */
    int[] missing() {
        return IntStream.range(0, tried.size())
                .filter(each -> !handed.get(each) || tried.get(each).permitted() && !arrived.get(each))
                .toArray();
    }

    /** Every probe of which the packets and the table tell another story, and every one that was never tried. */
    Stream<Difference> differences() {
        return IntStream.range(0, tried.size()).boxed().flatMap(this::difference);
    }

    private Stream<Difference> difference(int index) {
        Probe probe = tried.get(index);
        if (!handed.get(index)) {
            return Stream.of(new Difference(probe, Difference.Story.NEVER_TRIED));
        }
        if (probe.permitted() == arrived.get(index)) {
            return Stream.empty();
        }
        return Stream.of(
                new Difference(probe, arrived.get(index) ? Difference.Story.ARRIVED : Difference.Story.DID_NOT_ARRIVE));
    }
}
