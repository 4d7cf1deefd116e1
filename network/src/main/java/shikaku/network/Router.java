package shikaku.network;

import java.util.List;
import java.util.Optional;

/**
 * ルータ: router A or B of a clinic, or the hub of the IP-VPN.
 *
 * @param name {@code router-a-CLINIC}, {@code router-b-CLINIC} or {@code hub}; also the name of its file
 * @param tunnels those of its links that no carrier keeps closed; their outer interface is none of {@code interfaces}
 */
public record Router(String name, List<Interface> interfaces, List<IpsecTunnel> tunnels) {
    public static final String HUB = "hub";

    public Router {
        interfaces = List.copyOf(interfaces);
        tunnels = List.copyOf(tunnels);
    }

    /** Without tunnels of its own. */
    public Router(String name, List<Interface> interfaces) {
        this(name, interfaces, List.of());
    }

    static String routerB(String clinic) {
        return "router-b-" + clinic;
    }

    /** The outer ends of its tunnels; several tunnels may have the same. */
    public List<Outer> outside() {
        return tunnels.stream().map(IpsecTunnel::own).distinct().toList();
    }

    /** The interface behind which a zone lies, if this router leads there at all. */
    public Optional<Interface> towards(Zone zone) {
        return interfaces.stream().filter(each -> each.zones().contains(zone)).findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
