package shikaku.network.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shikaku.domain.figure.Clause;
import shikaku.network.Family;
import shikaku.network.Interface;
import shikaku.network.Permission;
import shikaku.network.Prefix;
import shikaku.network.Protocol;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Service;
import shikaku.network.Zone;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Port;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.TcpFlags;
import shikaku.network.rules.Match.Through;
import shikaku.network.rules.Statement.Counter;

/** 新しい接続: the rules by which a connection is opened, and how many of them a source may open. */
final class Opening {
    private static final PerSource LIMIT = new PerSource(
            "opening", Limits.OPENINGS, List.of(Family.values()), "too many new connections of one source");

    /** FIN, SYN, RST, PSH, ACK, URG; the two bits of congestion notification may be set (RFC 3168). */
    private static final int FLAGS = 0x3f;

    private static final int SYN = 0x02;

    private Opening() {}

    /** Where a permitted connection comes in and leaves. */
    record Crossing(Interface in, Interface out) {}

    /** Empty when it does not come by this router. */
    static Optional<Crossing> crossing(Router router, Permission permission, Reachability table) {
        Zone from = zone(permission.from().name(), table);
        Zone to = zone(permission.to().name(), table);
        if (!table.crossed(from, to).contains(router)) {
            return Optional.empty();
        }
        return router.towards(from).flatMap(in -> router.towards(to).map(out -> new Crossing(in, out)));
    }

    private static Zone zone(String name, Reachability table) {
        return table.site().zones().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The interface it comes in by is not asked again: from another one, this source does not get past {@code arriving}. */
    static Rule rule(Interface out, Permission permission, Family family) {
        List<Statement> statements = new java.util.ArrayList<>(List.of(
                new Through(Side.OUT, false, Values.of(out.name())),
                Values.from(Prefix.of(permission.from().addresses().of(family))),
                Values.to(Prefix.of(permission.to().addresses().of(family))),
                new State(Values.of(ConnectionState.NEW))));
        statements.addAll(service(permission.service(), family));
        statements.addAll(List.of(new Counter(), LIMIT.counted()));
        return new Rule(statements, comment(permission));
    }

    private static List<Statement> service(Service service, Family family) {
        return switch (service.protocol()) {
            case TCP -> List.of(Port.to(Protocol.TCP, service.port()), new TcpFlags(FLAGS, SYN));
            case UDP -> List.of(Port.to(Protocol.UDP, service.port()));
            case ECHO -> List.of(new IcmpType(family, Values.of(Icmp.echoRequest(family))));
        };
    }

    private static String comment(Permission permission) {
        return permission.clauses().stream().map(Clause::id).collect(Collectors.joining(" ")) + ": " + permission.from()
                + " to " + permission.to();
    }

    /** How many a source may open: where every permitted new connection comes by. */
    static PerSource limit() {
        return LIMIT;
    }
}
