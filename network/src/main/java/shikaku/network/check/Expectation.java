package shikaku.network.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.Family;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.check.Bucket.Draw;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.Icmp;
import shikaku.network.rules.Limits;
import shikaku.network.rules.Rate;
import shikaku.network.rules.Statement.Log;

/**
 * 期待: what must become of a packet at a router, by the table and by where the zones lie. Written as one would tell it of a single packet, and
 * without looking at any rule.
 */
final class Expectation {
    private static final Ranges NEIGHBOUR_DISCOVERY =
            Ranges.of(Icmp.NEIGHBOUR_SOLICITATION, Icmp.NEIGHBOUR_ADVERTISEMENT);
    /** With those who look for a router, and say to be one. */
    private static final Ranges ON_A_LINK = Ranges.of(133, 136);

    private static final Ranges LINK_LOCAL_OR_NONE =
            Questions.union(List.of(Prefix.parse("::/128"), Prefix.parse("fe80::/10")));
    private static final Ranges TRANSPORTS =
            Ranges.of(Questions.TCP).or(Ranges.of(Questions.UDP)).or(Ranges.of(Questions.ICMP_V6));

    /** Destination unreachable, with path MTU; time exceeded; parameter problem (RFC 792). */
    private static final Ranges ERRORS = Ranges.of(3).or(Ranges.of(11, 12));
    /** The same with packet too big (RFC 4443). */
    private static final Ranges ERRORS_6 = Ranges.of(1, 4);

    private static final int NOT_FORWARDED_YET = 255;
    private static final int NEVER_FORWARDED = 1;
    private static final int PLAIN_HEADER = 5;

    private final Router router;
    private final Outside outside;
    private final List<Entrance> entrances;
    /** By the interface they come in by. */
    private final Map<Ranges, List<Passage>> passages;

    Expectation(Router router, Reachability table, InterfaceNames names) {
        this.router = router;
        this.entrances = Stream.concat(
                        router.interfaces().stream().map(each -> Entrance.of(each, names)),
                        router.outside().stream().map(each -> Entrance.of(each, router.tunnels(), names)))
                .toList();
        this.outside = new Outside(router, names);
        this.passages = Passage.of(router, table, names).stream().collect(Collectors.groupingBy(Passage::in));
    }

    Outcome of(Way way, Exploration packet) {
        Family family = packet.is(Field.FAMILY, 4) ? Family.IPV4 : Family.IPV6;
        return switch (way) {
            case INPUT -> refusedOnArrival(packet, family).orElseGet(() -> toTheRouter(packet, family));
            case FORWARD -> refusedOnArrival(packet, family).orElseGet(() -> through(packet, family));
            case OUTPUT -> fromTheRouter(packet, family);
        };
    }

    private Optional<Outcome> refusedOnArrival(Exploration packet, Family family) {
        if (!isPlain(packet, family)) {
            return Optional.of(refused("malformed", packet));
        }
        Optional<Entrance> at = entrances.stream()
                .filter(each -> packet.is(Field.IN, each.in()))
                .findFirst();
        boolean genuine = at.isPresent()
                && (isNeighbourBeforeItsAddress(packet, family) || at.get().isGenuine(packet, family));
        return genuine ? Optional.empty() : Optional.of(refused("spoofed", packet));
    }

    /** Whole, and with nothing between the IP header and the transport. */
    private boolean isPlain(Exploration packet, Family family) {
        return switch (family) {
            case IPV4 -> packet.is(Field.FRAGMENT, 0) && packet.is(Field.HEADER_LENGTH, PLAIN_HEADER);
            case IPV6 -> packet.is(Field.NEXT_HEADER, TRANSPORTS.or(outside.encryption()));
        };
    }

    private static boolean isNeighbourBeforeItsAddress(Exploration packet, Family family) {
        return isOnLink(ON_A_LINK, packet, family) && packet.is(Field.SOURCE_6, LINK_LOCAL_OR_NONE);
    }

    private static boolean isNeighbourDiscovery(Exploration packet, Family family) {
        return isOnLink(NEIGHBOUR_DISCOVERY, packet, family);
    }

    private static boolean isOnLink(Ranges types, Exploration packet, Family family) {
        return family == Family.IPV6
                && packet.is(Field.PROTOCOL, Questions.ICMP_V6)
                && packet.is(Field.ICMP_TYPE, types)
                && packet.is(Field.HOP_LIMIT, NOT_FORWARDED_YET);
    }

    /** Only neighbours that ask or answer where somebody is, and the other end of a tunnel. */
    private Outcome toTheRouter(Exploration packet, Family family) {
        if (outside.isExchange(packet, family)) {
            return drawn("keys exchanged with each %s source", Limits.KEY_EXCHANGE, packet, family);
        }
        return isNeighbourDiscovery(packet, family) || outside.isEncrypted(packet, family)
                ? Outcome.passed()
                : refused(Way.INPUT, packet);
    }

    private Outcome fromTheRouter(Exploration packet, Family family) {
        boolean onItsLink = isNeighbourDiscovery(packet, family) || isListenerReport(packet, family);
        if (onItsLink || outside.isTold(packet, family)) {
            return Outcome.passed();
        }
        if (outside.isReached(packet)) {
            return refused("clear", packet);
        }
        return isError(packet, family) ? Outcome.passed() : refused(Way.OUTPUT, packet);
    }

    private static boolean isListenerReport(Exploration packet, Family family) {
        return family == Family.IPV6
                && packet.is(Field.PROTOCOL, Questions.ICMP_V6)
                && packet.is(Field.ICMP_TYPE, Icmp.LISTENER_REPORT)
                && packet.is(Field.HOP_LIMIT, NEVER_FORWARDED);
    }

    /** About a connection that is known. */
    private static boolean isError(Exploration packet, Family family) {
        return isState(ConnectionState.RELATED, packet)
                && switch (family) {
                    case IPV4 -> packet.is(Field.PROTOCOL, Questions.ICMP) && packet.is(Field.ICMP_TYPE, ERRORS);
                    case IPV6 -> packet.is(Field.PROTOCOL, Questions.ICMP_V6) && packet.is(Field.ICMP_TYPE, ERRORS_6);
                };
    }

    /** And about one that passes here, from the side of one of its ends towards the other. */
    private boolean isErrorOnItsWay(Exploration packet, Family family) {
        return isError(packet, family)
                && passages.values().stream().flatMap(List::stream).anyMatch(each -> each.isTold(packet, family));
    }

    private Outcome through(Exploration packet, Family family) {
        if (outside.isReached(packet)) {
            return refused("clear", packet);
        }
        if (isState(ConnectionState.ESTABLISHED, packet) || isErrorOnItsWay(packet, family)) {
            return Outcome.passed();
        }
        if (isState(ConnectionState.INVALID, packet)) {
            return refused("stray", packet);
        }
        if (!isState(ConnectionState.NEW, packet) || !isPermitted(packet, family)) {
            return refused(Way.FORWARD, packet);
        }
        return opened(packet, family);
    }

    /** All that a source opens is counted together. */
    private Outcome opened(Exploration packet, Family family) {
        return drawn("opened by each %s source", Limits.OPENINGS, packet, family);
    }

    /** Counted as permitted and, if there are too many of them, as refused, too. */
    private Outcome drawn(String what, Rate rate, Exploration packet, Family family) {
        Draw draw = packet.draws(new Bucket(what.formatted(family.nft()), rate));
        Outcome outcome =
                draw.left() ? Outcome.passed() : refused("flooding", packet).countedOnceMore();
        return outcome.behind(draw);
    }

    private boolean isPermitted(Exploration packet, Family family) {
        return passages.keySet().stream()
                .filter(in -> packet.is(Field.IN, in))
                .findFirst()
                .map(in -> passages.getOrDefault(in, List.of()))
                .orElse(List.of())
                .stream()
                .anyMatch(each -> each.isMeant(packet, family));
    }

    private static boolean isState(ConnectionState state, Exploration packet) {
        return packet.is(Field.STATE, state.ordinal());
    }

    /** For no particular reason; coming in, going through and going out have a limit each. */
    private Outcome refused(Way way, Exploration packet) {
        return refused("refused", "refused, " + way.word(), packet);
    }

    private Outcome refused(String why, Exploration packet) {
        return refused(why, why, packet);
    }

    /** Counted, and told unless too many were for the same reason. */
    private Outcome refused(String why, String limited, Exploration packet) {
        Draw draw = packet.draws(new Bucket(limited, Limits.REFUSALS));
        Outcome refused = new Outcome(false, 1, List.of(), List.of(draw));
        return draw.left() ? refused.toldTo(new Log(router.name() + " " + why + ": ", Limits.LOG_GROUP)) : refused;
    }
}
