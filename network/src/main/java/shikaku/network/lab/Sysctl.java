package shikaku.network.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** カーネルの設定: what a node of the lab sets in its own namespace before it has any interface. */
final class Sysctl {
    private static final Path ALL = Path.of("/proc/sys/net");

    private Sysctl() {}

    /** By the file's name below {@code /proc/sys/net}. Nothing here helps the rules: what is refused must be refused by them. */
    static Map<String, String> of(Node.Kind kind) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (kind == Node.Kind.SEGMENT) {
            settings.put("ipv6/conf/default/disable_ipv6", "1");
            return settings;
        }
        String forwarding = kind == Node.Kind.ROUTER ? "1" : "0";
        settings.put("ipv4/ip_forward", forwarding);
        settings.put("ipv6/conf/all/forwarding", forwarding);
        for (String where : new String[] {"all", "default"}) {
            settings.put("ipv4/conf/" + where + "/rp_filter", "0");
            settings.put("ipv4/conf/" + where + "/accept_redirects", "0");
            settings.put("ipv4/conf/" + where + "/send_redirects", "0");
            settings.put("ipv6/conf/" + where + "/accept_redirects", "0");
            settings.put("ipv6/conf/" + where + "/accept_ra", "0");
            settings.put("ipv6/conf/" + where + "/router_solicitations", "0");
            // An address is usable at once: nobody else has it.
            settings.put("ipv6/conf/" + where + "/accept_dad", "0");
        }
        if (kind == Node.Kind.ROUTER) {
            // A packet in the middle of a connection that nobody saw beginning belongs to none.
            settings.put("netfilter/nf_conntrack_tcp_loose", "0");
        }
        return settings;
    }

    /** To be called in the namespace. */
    static void set(Map<String, String> settings) throws IOException {
        for (Map.Entry<String, String> each : settings.entrySet()) {
            Files.writeString(ALL.resolve(each.getKey()), each.getValue());
        }
    }
}
