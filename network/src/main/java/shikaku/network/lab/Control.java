package shikaku.network.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Reachability;

/**
 * 対照: what is tried while the routers have no rules. One of each protocol of what is honest, and every packet that is forged: what then arrives would have arrived, had
 * the rules not stopped it. A few the kernel itself stops, rules or none: they show nothing of the rules, and are counted apart.
 */
final class Control {
    private static final List<Kind> HONEST = List.of(Kind.CONNECTION, Kind.ROUTER, Kind.OUTSIDE);

    private final List<Probe> probes;

    /** @param carried whether a packet would get through the tunnels, if routers had no rules */
    Control(Reachability table, Predicate<Probe> carried) {
        this.probes = Stream.concat(
                        new Probes(table).seen(),
                        Probes.all(table).stream().filter(each -> !HONEST.contains(each.kind())))
                .filter(carried)
                .map(each -> free(each, table))
                .toList();
    }

    List<Probe> probes() {
        return probes;
    }

    /** Without rules everything is to arrive that the kernel lets through. */
    private static Probe free(Probe each, Reachability table) {
        return new Probe(
                each.kind(),
                each.from(),
                each.by(),
                each.ends(),
                each.content(),
                OwnRefusal.of(each, table).isEmpty());
    }

    static List<Tally> tallies(Outcome outcome) {
        return Arrays.stream(Kind.values()).map(each -> Tally.of(each, outcome)).toList();
    }

    /** Why how many of them went nowhere without any rule. */
    static List<Sentence> stopped(Outcome outcome, Reachability table) {
        return Arrays.stream(OwnRefusal.values())
                .flatMap(refusal -> told(
                        refusal,
                        outcome.handed(each -> OwnRefusal.of(each, table).equals(Optional.of(refusal)))))
                .toList();
    }

    private static Stream<Sentence> told(OwnRefusal refusal, int number) {
        Sentence why = refusal.why();
        return number == 0
                ? Stream.empty()
                : Stream.of(new Sentence(
                        "%s: %,d".formatted(why.japanese(), number), "%s: %,d".formatted(why.english(), number)));
    }
}
