package shikaku.network.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import shikaku.message.Sentence;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Zone;

/**
 * 試験: sends probes and looks who has arrived, at every machine of the zone they are for, or behind a router's input rules. Nothing waits for
 * an answer that does not come: a packet is at the other end, or dropped, when the sending call returns; the few that had to wait for a
 * neighbour's address a moment later.
 */
final class Trial implements AutoCloseable {
    /** Sent before what has arrived is looked at, so that no buffer overflows. */
    private static final int BATCH = 250;

    /** A batch during which the machine itself dropped packets, being busy, is sent anew. */
    private static final int ANEW = 20;

    /**
     * What is permitted and did not arrive is tried again, some milliseconds later: a network may lose a packet, or a question for a neighbour's
     * address. What is denied may not arrive once. What did not even come
     * to its router is sent again, too: it has not been tried.
     */
    private static final List<Integer> LATER = List.of(20, 100, 500, 1500, 3000);

    private static final int SETTLING = 2;

    private final Map<String, Wire> wires = new HashMap<>();
    private final Map<String, List<Wire>> zones = new HashMap<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<Doorstep> doorsteps = new ArrayList<>();
    private final Probes probes;
    private int number;

    private Trial(Reachability table) {
        this.probes = new Probes(table);
    }

    static Trial in(Lab lab, Reachability table) throws Exception {
        Trial trial = new Trial(table);
        for (Machine each : trial.probes.machines()) {
            Wire wire = each.in(lab).run(() -> Wire.open(Plan.LAN));
            trial.wires.put(each.host().name(), wire);
            trial.zones
                    .computeIfAbsent(each.zone().name(), zone -> new ArrayList<>())
                    .add(wire);
        }
        for (Router each : table.site().routers()) {
            trial.doorsteps.add(lab.at(each).run(Doorstep::open));
        }
        for (Zone zone : table.site().zones()) {
            for (Router each : trial.probes.ways().gateways(zone)) {
                trial.gates.add(Gate.open(lab, zone, each));
            }
        }
        return trial;
    }

    Outcome of(List<Probe> tried) {
        Outcome outcome = once(tried);
        for (int later : LATER) {
            if (outcome.missing().length > 0) {
                settle(later);
                send(outcome, outcome.missing());
            }
        }
        return outcome;
    }

    /** Each is sent once, even if it does not arrive. */
    Outcome once(List<Probe> tried) {
        Outcome outcome = new Outcome(tried);
        send(outcome, IntStream.range(0, tried.size()).toArray());
        for (int later : LATER) {
            settle(later);
            look(outcome);
            if (outcome.areAllHanded()) {
                break;
            }
        }
        return outcome;
    }

    private void send(Outcome outcome, int[] indexes) {
        for (int from = 0; from < indexes.length; from += BATCH) {
            batch(outcome, Arrays.copyOfRange(indexes, from, Math.min(from + BATCH, indexes.length)));
        }
    }

    private void batch(Outcome outcome, int[] indexes) {
        for (int again = 0; again < ANEW; again++) {
            Backlog before = Backlog.now();
            IntStream.of(indexes).forEach(each -> send(outcome, each));
            settle(SETTLING);
            look(outcome);
            if (Backlog.now().equals(before)) {
                return;
            }
            settle(LATER.getFirst());
        }
        throw new LabFailure(new Sentence(
                "この機械が忙しすぎて、パケットを捨てています。あとでもう一度試してください",
                "this machine is too busy and drops packets; please try again later"));
    }

    static void settle(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void send(Outcome outcome, int index) {
        Probe probe = outcome.probe(index);
        outcome.sent(++number, index);
        Wire wire = Objects.requireNonNull(wires.get(probe.from().host().name()));
        for (byte[] packet : probe.content().packets(probe.ends(), number)) {
            wire.send(probe.ends().family(), packet, probe.gateway());
        }
    }

    private void look(Outcome outcome) {
        gates.forEach(gate -> gate.drain(packet -> outcome.indexOf(packet).stream()
                .filter(each -> gate.isFor(outcome.probe(each)))
                .forEach(outcome::handed)));
        zones.forEach((zone, there) -> there.forEach(wire -> wire.drain(packet -> outcome.indexOf(packet).stream()
                .filter(each -> isFor(zone, outcome.probe(each)))
                .forEach(outcome::arrived))));
        doorsteps.forEach(
                each -> each.drain(packet -> outcome.indexOf(packet).stream().forEach(outcome::arrived)));
    }

    /**
     * An ICMP error that quotes a probe comes back to where it came from: that is not where it was for. Wherever else a packet turns up that is
     * for nobody on the figure, it has left.
     */
    private boolean isFor(String zone, Probe probe) {
        List<Zone> places = probes.ways().zone(probe.ends().to());
        return !probe.from().zone().name().equals(zone)
                && (places.isEmpty() || places.stream().anyMatch(to -> to.name().equals(zone)));
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
        gates.forEach(Gate::close);
        doorsteps.forEach(Doorstep::close);
    }
}
