package shikaku.network.rules;

import java.util.Arrays;
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
import shikaku.network.rules.Match.DestinationPort;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.TcpFlags;
import shikaku.network.rules.Match.Through;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict.Accept;
import shikaku.network.rules.Verdict.Goto;

/** 新しい接続: the rules by which a connection is opened, and how many of them a source may open. */
final class Opening {
    private static final String NAME = "opening";

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
        statements.addAll(List.of(new Counter(), counted()));
        return new Rule(statements, comment(permission));
    }

    private static List<Statement> service(Service service, Family family) {
        return switch (service.protocol()) {
            case TCP ->
                List.of(new DestinationPort(Protocol.TCP, service.port(), service.port()), new TcpFlags(FLAGS, SYN));
            case UDP -> List.of(new DestinationPort(Protocol.UDP, service.port(), service.port()));
            case ECHO -> List.of(new IcmpType(family, Values.of(Icmp.echoRequest(family))));
        };
    }

    private static String comment(Permission permission) {
        return permission.clauses().stream().map(Clause::id).collect(Collectors.joining(" ")) + ": " + permission.from()
                + " to " + permission.to();
    }

    /** Where every permitted new connection comes by. */
    static Chain chain() {
        List<Rule> tooMany = Arrays.stream(Family.values())
                .map(family -> new Rule(
                        List.of(
                                new SourceLimit(NAME + number(family), family, Limits.OPENINGS),
                                new Goto(Refusals.FLOODING)),
                        "too many new connections of one source"))
                .toList();
        return new Chain(
                NAME,
                Optional.empty(),
                List.of(tooMany.getFirst(), tooMany.getLast(), new Rule(List.of(new Accept()), "")));
    }

    /** For what a source opens: on, if it has not opened too much. */
    static Goto counted() {
        return new Goto(NAME);
    }

    static List<SourceSet> sets() {
        return Arrays.stream(Family.values())
                .map(family -> new SourceSet(NAME + number(family), family, Limits.SOURCES, Limits.SOURCE_REMEMBERED))
                .toList();
    }

    private static int number(Family family) {
        return switch (family) {
            case IPV4 -> 4;
            case IPV6 -> 6;
        };
    }
}
