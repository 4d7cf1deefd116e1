package shikaku.network;

import java.util.List;
import java.util.Optional;

/**
 * ルータのインタフェース: where a router is connected, and who is there.
 *
 * @param name the interface's name on the router, at most 15 characters
 * @param own the router's own addresses on it
 * @param network what it is connected to: a zone's network or the link between router B and the hub
 * @param zones the zones whose hosts rightly send from there
 * @param neighbour the router at the other end of a link; from it nothing but ICMP errors is to be expected
 */
public record Interface(String name, Addresses own, Network network, List<Zone> zones, Optional<Addresses> neighbour) {

    public Interface {
        zones = List.copyOf(zones);
    }

    @Override
    public String toString() {
        return name;
    }
}
