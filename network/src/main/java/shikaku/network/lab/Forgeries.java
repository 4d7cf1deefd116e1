package shikaku.network.lab;

import java.util.List;
import java.util.stream.Stream;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.lab.Content.Answer;
import shikaku.network.lab.Content.Message;
import shikaku.network.lab.Content.Question;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Content.SegmentBack;
import shikaku.network.lab.Content.Upper;
import shikaku.network.lab.Transport.Tcp;

/** 偽造の一覧: what is sent by somebody who knows the table and looks for a way around it. */
final class Forgeries {
    private static final int SYN_ACK = Tcp.SYN | Tcp.ACK;
    /** A bare SYN is not among them; with the bits of congestion notification it is one. */
    private static final List<Integer> FLAGS = List.of(
            0,
            Tcp.ACK,
            Tcp.ACK | Tcp.PSH,
            SYN_ACK,
            Tcp.RST,
            Tcp.RST | Tcp.ACK,
            Tcp.FIN,
            Tcp.FIN | Tcp.ACK,
            Tcp.SYN | Tcp.FIN,
            Tcp.SYN | Tcp.RST,
            Tcp.FIN | Tcp.PSH | Tcp.URG,
            Tcp.SYN | Tcp.ECE | Tcp.CWR);

    private final Permitted permitted;
    private final Probes honest;
    private final Ways ways;
    private final Site site;

    Forgeries(Permitted permitted, Probes honest) {
        this.permitted = permitted;
        this.honest = honest;
        this.ways = honest.ways();
        this.site = honest.site();
    }

    Stream<Probe> wrongRouters() {
        return permitted
                .as(Kind.WRONG_ROUTER)
                .flatMap(each -> ways.gateways(each.from().zone()).stream()
                        .filter(router -> !router.equals(each.by()))
                        .map(router -> honest.probe(
                                Kind.WRONG_ROUTER, each.from(), router, each.ends(), (Upper) each.content())));
    }

    /** Forward on what is permitted, and back as if in answer to it; and to where a result might be pushed. */
    Stream<Probe> states() {
        return permitted.as(Kind.STATE).flatMap(each -> switch (each.content()) {
            case Segment(int port, int flags) ->
                FLAGS.stream()
                        .flatMap(forged -> Stream.concat(
                                Stream.of(honest.probe(
                                        Kind.STATE, each.from(), each.by(), each.ends(), new Segment(port, forged))),
                                back(each, new SegmentBack(port, forged))));
            case Question(int port) -> back(each, new Answer(port));
            default -> Stream.empty();
        });
    }

    private Stream<Probe> back(Probe permitted, Upper content) {
        Zone zone = ways.zone(permitted.ends().to()).getFirst();
        return Stream.of(Machine.host(zone), Machine.attacker(zone, site))
                .map(from -> honest.probe(
                        permitted.kind(),
                        from,
                        ways.towards(zone, permitted.from().zone()),
                        permitted.ends().reversed(),
                        content));
    }

    /** Errors about connections that there are not, redirects, and what only neighbours say; both ways. */
    Stream<Probe> messages() {
        return permitted
                .as(Kind.ICMP)
                .filter(each -> each.content() instanceof Segment)
                .flatMap(each -> messages(((Segment) each.content()).port())
                        .flatMap(message -> Stream.concat(
                                Stream.of(honest.probe(Kind.ICMP, each.from(), each.by(), each.ends(), message)),
                                back(each, message))));
    }

    private static Stream<Message> messages(int port) {
        return Stream.of(
                new Message("destination unreachable", 3, 1, port),
                new Message("time exceeded", 11, 3, port),
                new Message("parameter problem", 12, 4, port),
                new Message("packet too big, source quench", 4, 2, port),
                new Message("redirect", 5, 137, port),
                new Message("echo reply", 0, 129, port),
                new Message("router advertisement", 9, 134, port),
                new Message("neighbour solicitation", 13, 135, port),
                new Message("neighbour advertisement", 14, 136, port));
    }
}
