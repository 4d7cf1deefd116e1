package shikaku.network.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import shikaku.message.Sentence;
import shikaku.network.Address;
import shikaku.network.IpsecTunnel;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Limits;

/**
 * 相手を名乗る者: somebody outside writes the other end's address and sends what looks like its IKE. That cannot be told from the true one's, so it is tried how much of
 * it gets to a router, and whether the true one is heard all the same. Nobody else may listen on the routers' ports meanwhile.
 */
final class ForgedPeers {
    /** Sent as fast as they go. */
    private static final int FLOOD = 2000;

    /** Fewer than the bucket holds, and more than one does that hosts' connections are drawn from. */
    private static final int SOME = 300;

    /** Sent before what has arrived is looked at. */
    private static final int BATCH = 50;

    /** One that is not refused arrives at once; more often is tried only because a busy machine may lose it. */
    private static final int TRIES = 3;

    private static final int SETTLING_MILLIS = 2;
    private static final int OTHER_PORTS = 20_000;
    private static final double NANOS = 1e9;

    private final Lab lab;
    private final List<Router> routers;
    private final List<Sentence> differences = new ArrayList<>();

    ForgedPeers(Lab lab, Reachability table) {
        this.lab = lab;
        this.routers = table.site().routers();
    }

    /** At both ends of every tunnel. */
    Tried areHeldBack() throws Exception {
        for (Router router : routers) {
            for (IpsecTunnel tunnel : router.tunnels()) {
                introduce(router, tunnel);
                tried(router, tunnel);
            }
        }
        return new Tried(
                new Sentence(
                        "トンネルの相手を名乗る者が外から送ったIKEは、会話の続きを装っても、決めた頻度（送信元ごとに1秒に%d、続けて%d）までしか届かず、ほかのポートからは一つも届かない。本物の相手は、それより少なく名乗られても、名乗られたあとも通じた。"
                                .formatted(Limits.KEY_EXCHANGE.perSecond(), Limits.KEY_EXCHANGE.burst()),
                        "Of the IKE that somebody outside sent in the name of a tunnel's other end no more arrived than the limit (%d a second for each source, %d in a row), though it looked like a part of their conversation, and none from any other port. The true end was heard beside fewer than that, and again afterwards."
                                .formatted(Limits.KEY_EXCHANGE.perSecond(), Limits.KEY_EXCHANGE.burst())),
                differences);
    }

    /** The other end's interface, without a question: rules that are wrong may not let it through. */
    private void introduce(Router router, IpsecTunnel tunnel) {
        String port = tunnel.own().port();
        Mac mac = Mac.of(tunnel.identity() + "/" + outer(peer(tunnel)));
        lab.at(router).ip(List.of("neigh replace %s lladdr %s dev %s".formatted(tunnel.peer(), mac, port)));
        lab.at(peer(tunnel))
                .ip(List.of("neigh replace %s lladdr %s dev %s"
                        .formatted(tunnel.own().address(), Mac.of(router.name() + "/" + port), outer(peer(tunnel)))));
    }

    private static String outer(Router router) {
        return router.outside().getFirst().port();
    }

    private Router peer(IpsecTunnel tunnel) {
        return routers.stream()
                .filter(each -> each.name().equals(tunnel.identity()))
                .findFirst()
                .orElseThrow();
    }

    private void tried(Router router, IpsecTunnel tunnel) throws Exception {
        Address own = tunnel.own().address();
        try (Wire wire = lab.outside().run(() -> Wire.open(Plan.outerPort(router)));
                IkePort here = IkePort.open(lab.at(router), own);
                IkePort there = IkePort.open(lab.at(peer(tunnel)), tunnel.peer())) {
            Forger forger = new Forger(router, tunnel, wire, here);
            expect(router, "ほかのポートから", "from other ports", forger.sends(SOME, each -> OTHER_PORTS + each), 0, 0);
            expectHeard(router, "ほかのポートから偽られたあと", "after forged words from other ports", there, here, own);
            expect(router, "少しだけ", "a few", forger.sends(SOME, each -> IpsecTunnel.IKE), 1, SOME);
            expectHeard(router, "少しだけ偽られたあと", "after a few forged words", there, here, own);
            here.say(tunnel.peer());
            long begun = System.nanoTime();
            int through = forger.sends(FLOOD, each -> IpsecTunnel.IKE);
            double seconds = (System.nanoTime() - begun) / NANOS;
            expect(router, "会話の続きとして", "as part of a conversation", through, 1, atMost(seconds));
            Trial.settle(SETTLING_MILLIS * 1000 / Limits.KEY_EXCHANGE.perSecond() + 1);
            expectHeard(router, "多く偽られたあと", "after a flood", there, here, own);
        }
    }

    private static int atMost(double seconds) {
        return (int) (Limits.KEY_EXCHANGE.burst() + Limits.KEY_EXCHANGE.perSecond() * seconds + 1);
    }

    private void expect(Router router, String japanese, String english, int through, int least, int most) {
        if (through < least || through > most) {
            differences.add(new Sentence(
                    "%s: 相手を名乗るIKE（%s）が%d個届いた（%dから%dまでのはず）".formatted(router, japanese, through, least, most),
                    "%s: %d words of IKE in the other end's name (%s) arrived; from %d to %d should"
                            .formatted(router, through, english, least, most)));
        }
    }

    private void expectHeard(Router router, String japanese, String english, IkePort there, IkePort here, Address own)
            throws Exception {
        here.heard();
        for (int i = 0; i < TRIES; i++) {
            there.say(own);
            Trial.settle(SETTLING_MILLIS);
            if (here.heard() > 0) {
                return;
            }
        }
        differences.add(new Sentence(
                "%s: %s、本物の相手が届かない".formatted(router, japanese),
                "%s: the true other end is not heard %s".formatted(router, english)));
    }

    /** Who sends in the name of a tunnel's other end. */
    private record Forger(Router router, IpsecTunnel tunnel, Wire wire, IkePort here) {

        /** How many of these have arrived. */
        int sends(int number, IntUnaryOperator port) throws Exception {
            here.heard();
            Ends ends = new Ends(tunnel.peer(), tunnel.own().address());
            Mac mac = Mac.of(router.name() + "/" + tunnel.own().port());
            int arrived = 0;
            for (int i = 0; i < number; i++) {
                byte[] word = Transport.udp(ends, port.applyAsInt(i), IpsecTunnel.IKE, Mark.of(i));
                wire.send(ends.family(), Datagram.of(ends, Transport.UDP, word), mac);
                if (i % BATCH == BATCH - 1) {
                    arrived += here.heard();
                }
            }
            Trial.settle(SETTLING_MILLIS);
            return arrived + here.heard();
        }
    }
}
