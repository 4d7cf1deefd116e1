package shikaku.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The key {@code ports} of the site file; whatever is not named there has its default. */
final class PortsEntry {
    private static final Set<String> KEYS = Set.of("door", "folders", "center", "files", "time", "jpki");

    private PortsEntry() {}

    static Ports read(Entry entry) {
        Map<String, Entry> values = entry.map(KEYS);
        Ports ports = new Ports(
                port(values, "door", Ports.DEFAULT.door()),
                port(values, "folders", Ports.DEFAULT.folders()),
                port(values, "center", Ports.DEFAULT.center()),
                port(values, "files", Ports.DEFAULT.files()),
                port(values, "time", Ports.DEFAULT.time()),
                port(values, "jpki", Ports.DEFAULT.jpki()));
        if (ports.door() == ports.folders()) {
            throw entry.wrong(
                    "端末の door と folders は別の番号にしてください", "the terminal's door and folders need two different numbers");
        }
        return ports;
    }

    private static int port(Map<String, Entry> values, String name, int otherwise) {
        return Optional.ofNullable(values.get(name)).map(Entry::port).orElse(otherwise);
    }
}
