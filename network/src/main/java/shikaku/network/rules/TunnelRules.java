package shikaku.network.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import shikaku.network.Family;
import shikaku.network.IpsecTunnel;
import shikaku.network.Outer;
import shikaku.network.Prefix;
import shikaku.network.Protocol;
import shikaku.network.Router;
import shikaku.network.rules.Match.Carried;
import shikaku.network.rules.Match.Port;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.Through;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Verdict.Accept;

/**
 * トンネルの外側の規則: of the network outside only the other end of a tunnel is heard, with IKE and ESP and nothing else; and nothing is ever
 * forwarded there or from there, whatever the routes say and whether the tunnel stands or not.
 */
record TunnelRules(Router router) {
    /** Encapsulating Security Payload (RFC 4303). */
    private static final int ESP = 50;

    /** What may stand behind an IPv6 header: a transport, and where there is a tunnel over IPv6 also ESP. */
    SortedSet<Integer> behindIpv6() {
        boolean tunnel = router.tunnels().stream().anyMatch(each -> each.family() == Family.IPV6);
        return tunnel ? Values.of(6, 17, 50, 58) : Values.of(6, 17, 58);
    }

    List<Rule> sources() {
        return router.tunnels().stream()
                .map(each -> rule(
                        each.identity() + ", outside the tunnel",
                        in(each.own()),
                        Values.from(peer(each)),
                        new Accept()))
                .toList();
    }

    /** To stand before any rule that lets something through: what a tunnel should carry does not leave without it. */
    List<Rule> neverInClear(Statement refused) {
        return router.outside().stream()
                .flatMap(each -> Stream.of(in(each), out(each)))
                .map(side -> onlyInside(side, refused))
                .toList();
    }

    /** To stand before a router tells of errors: what it tells would quote what the tunnel should carry. */
    Stream<Rule> nothingElseIsTold(Statement refused) {
        return router.outside().stream().map(each -> onlyInside(out(each), refused));
    }

    private static Rule onlyInside(Through side, Statement refused) {
        return rule("C-4: only inside the tunnel", side, refused);
    }

    /**
     * Who sends is not asked again: from there nobody but the other ends gets past {@code arriving}. But out there anybody can write the other end's address, and a
     * packet filter cannot tell such a packet from a true one: the forger's has the same ports, and belongs to the same connection. So what is known of a
     * connection opens nothing here. IKE comes from port 500 alone (as charon sends it; any other port would be one more entry in the table of connections), and
     * all of it, whether it begins something or goes on, is drawn from one bucket of its source. That bucket is wide, and apart from what hosts open: a
     * forger with less than {@link Limits#KEY_EXCHANGE} shuts nobody out, and with more keeps nobody busier than that. ESP is not limited: the kernel throws
     * away what no key fits.
     */
    Stream<Rule> input() {
        return router.outside().stream()
                .flatMap(each -> Stream.of(
                        heard(
                                each,
                                "key exchange",
                                exchange().counted(),
                                Port.from(Protocol.UDP, IpsecTunnel.IKE),
                                ike(),
                                new State(Values.of(ConnectionState.NEW, ConnectionState.ESTABLISHED))),
                        heard(each, "ESP", new Accept(), esp())));
    }

    private static Rule heard(Outer outer, String what, Verdict verdict, Match... service) {
        List<Statement> statements = new ArrayList<>(List.of(in(outer), Values.to(Prefix.of(outer.address()))));
        statements.addAll(List.of(service));
        statements.addAll(List.of(new Counter(), verdict));
        return new Rule(statements, "C-4: IPsec, " + what);
    }

    /** Only where there is a tunnel. */
    Stream<PerSource> limits() {
        return router.tunnels().isEmpty() ? Stream.of() : Stream.of(exchange());
    }

    private PerSource exchange() {
        return new PerSource(
                "exchange",
                Limits.KEY_EXCHANGE,
                router.tunnels().stream()
                        .map(IpsecTunnel::family)
                        .distinct()
                        .sorted()
                        .toList(),
                "IPsec, too much of one source");
    }

    Stream<Rule> output() {
        return router.tunnels().stream()
                .flatMap(each -> Stream.of(ike(), esp())
                        .map(service -> rule(
                                "C-4: IPsec with " + each.identity(),
                                out(each.own()),
                                Values.from(Prefix.of(each.own().address())),
                                Values.to(peer(each)),
                                service,
                                new Counter(),
                                new Accept())));
    }

    private static Through in(Outer outer) {
        return new Through(Side.IN, false, Values.of(outer.port()));
    }

    private static Through out(Outer outer) {
        return new Through(Side.OUT, false, Values.of(outer.port()));
    }

    private static Prefix peer(IpsecTunnel tunnel) {
        return Prefix.of(tunnel.peer());
    }

    private static Match ike() {
        return Port.to(Protocol.UDP, IpsecTunnel.IKE);
    }

    private static Match esp() {
        return new Carried(Values.of(ESP));
    }

    private static Rule rule(String comment, Statement... statements) {
        return new Rule(List.of(statements), comment);
    }
}
