package shikaku.network;

import java.util.List;
import java.util.Optional;

/**
 * ルータ: router A or B of a clinic, or the hub of the IP-VPN.
 *
 * @param name {@code router-a-CLINIC}, {@code router-b-CLINIC} or {@code hub}; also the name of its file
 */
public record Router(String name, List<Interface> interfaces) {

    public Router {
        interfaces = List.copyOf(interfaces);
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
