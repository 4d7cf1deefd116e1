package shikaku.network.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shikaku.network.KernelSettings;
import shikaku.network.KernelSettings.Setting;

/** カーネルの設定: what a node of the lab sets in its own namespace before it has any interface. */
final class Sysctl {
    private static final Path ALL = Path.of("/proc/sys/net");

    private Sysctl() {}

    /** A router has what every router has. Nothing of the lab's own helps the rules: what is refused must be refused by them. */
    static List<Setting> of(Node.Kind kind) {
        return switch (kind) {
            case SEGMENT -> List.of(new Setting("ipv6/conf/default/disable_ipv6", "1"));
            case ROUTER ->
                Stream.concat(KernelSettings.ofNoInterface().stream(), ofTheLab())
                        .toList();
            case HOST, ALONE ->
                Stream.concat(KernelSettings.forwarding(false), ofTheLab()).toList();
        };
    }

    private static Stream<Setting> ofTheLab() {
        return Stream.of("all", "default")
                .flatMap(where -> Stream.of(
                        "ipv4/conf/" + where + "/rp_filter",
                        "ipv4/conf/" + where + "/accept_redirects",
                        "ipv4/conf/" + where + "/send_redirects",
                        "ipv6/conf/" + where + "/accept_redirects",
                        "ipv6/conf/" + where + "/accept_ra",
                        "ipv6/conf/" + where + "/router_solicitations",
                        // An address is usable at once: nobody else has it.
                        "ipv6/conf/" + where + "/accept_dad"))
                .map(key -> new Setting(key, "0"));
    }

    /** To be called in the namespace. */
    static void set(List<Setting> settings) throws IOException {
        for (Setting each : settings) {
            Files.writeString(ALL.resolve(each.key()), each.value());
        }
    }
}
