package shikaku.network.lab;

import java.util.List;
import java.util.Optional;
import shikaku.network.Addresses;
import shikaku.network.Family;
import shikaku.network.Network;

/**
 * 実験室の一台: what becomes one network namespace.
 *
 * @param name such as {@code higashi-terminal}
 * @param tunnels for {@code ip}, once the cables are plugged in: the way to the other ends of its tunnels, and their interfaces
 * @param routes where it sends what is not for its own networks
 */
record Node(String name, Kind kind, List<String> tunnels, List<Route> routes) {

    Node {
        tunnels = List.copyOf(tunnels);
        routes = List.copyOf(routes);
    }

    /** Without tunnels. */
    Node(String name, Kind kind, List<Route> routes) {
        this(name, kind, List.of(), routes);
    }

    enum Kind {
        HOST,
        ROUTER,
        /** The cable of a zone: a bridge that all of it are plugged into. */
        SEGMENT,
        /** Nothing but itself. */
        ALONE
    }

    /**
     * 経路.
     *
     * @param to empty for whatever has no route of its own
     */
    record Route(Optional<Network> to, Addresses by) {

        static Route otherwise(Addresses by) {
            return new Route(Optional.empty(), by);
        }

        static Route to(Network network, Addresses by) {
            return new Route(Optional.of(network), by);
        }

        String line(Family family) {
            String where = to.map(network -> network.of(family).toString()).orElse(anywhere(family));
            return "route add %s via %s".formatted(where, by.of(family));
        }

        private static String anywhere(Family family) {
            return switch (family) {
                case IPV4 -> "0.0.0.0/0";
                case IPV6 -> "::/0";
            };
        }
    }
}
