package shikaku.network.lab;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import shikaku.message.Sentence;
import shikaku.network.Family;
import shikaku.network.Zone;

/** 「大きすぎる」: the routers' answers by which a sender learns the path's MTU (RFC 1191, RFC 8201), as they arrive at hosts. */
final class TooBig implements AutoCloseable {
    private static final int V4_PROTOCOL = 9;
    private static final int V4_UNREACHABLE = 3;
    private static final int V4_TOO_BIG = 4;
    private static final int V6_NEXT_HEADER = 6;
    private static final int V6_HEADER = 40;
    private static final int V6_TOO_BIG = 2;

    private final Map<Zone, Wire> wires = new HashMap<>();

    private TooBig() {}

    static TooBig at(Lab lab, List<Zone> hosts) throws Exception {
        TooBig listening = new TooBig();
        for (Zone each : hosts) {
            listening.wires.put(each, lab.at(each).run(() -> Wire.open(Plan.LAN)));
        }
        return listening;
    }

    /** The hosts and families that were told nothing. */
    Stream<Sentence> unheard() {
        Map<Zone, Set<Family>> heard = new HashMap<>();
        wires.forEach((zone, wire) -> wire.drain(packet -> of(packet)
                .forEach(family -> heard.computeIfAbsent(zone, each -> EnumSet.noneOf(Family.class))
                        .add(family))));
        return wires.keySet().stream()
                .flatMap(zone -> Stream.of(Family.values())
                        .filter(family -> !heard.getOrDefault(zone, Set.of()).contains(family))
                        .map(family -> new Sentence(
                                "%s に「大きすぎる」が届かない（%s）".formatted(zone, family),
                                "no \"too big\" has reached %s (%s)".formatted(zone, family))));
    }

    private static Stream<Family> of(byte[] packet) {
        boolean four = packet[0] >>> 4 == 4;
        int header = four ? (packet[0] & 0xf) * 4 : V6_HEADER;
        if (packet.length < header + 2) {
            return Stream.empty();
        }
        boolean tooBig = four
                ? packet[V4_PROTOCOL] == Transport.ICMP
                        && packet[header] == V4_UNREACHABLE
                        && packet[header + 1] == V4_TOO_BIG
                : packet[V6_NEXT_HEADER] == Transport.ICMPV6 && packet[header] == V6_TOO_BIG;
        return tooBig ? Stream.of(four ? Family.IPV4 : Family.IPV6) : Stream.empty();
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }
}
