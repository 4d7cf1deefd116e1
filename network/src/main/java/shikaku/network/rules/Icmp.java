package shikaku.network.rules;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import shikaku.network.Family;

/** ICMPの種別: by number, with the names that nftables has for them. */
public final class Icmp {
    public static final int ECHO_REQUEST = 8;
    public static final int ECHO_REQUEST_V6 = 128;
    public static final int NEIGHBOUR_SOLICITATION = 135;
    public static final int NEIGHBOUR_ADVERTISEMENT = 136;
    public static final int LISTENER_REPORT = 143;

    private static final Map<Integer, String> NAMES = Map.of(
            0, "echo-reply",
            3, "destination-unreachable",
            4, "source-quench",
            5, "redirect",
            8, "echo-request",
            11, "time-exceeded",
            12, "parameter-problem");

    private static final Map<Integer, String> NAMES_V6 = Map.ofEntries(
            Map.entry(1, "destination-unreachable"),
            Map.entry(2, "packet-too-big"),
            Map.entry(3, "time-exceeded"),
            Map.entry(4, "parameter-problem"),
            Map.entry(128, "echo-request"),
            Map.entry(129, "echo-reply"),
            Map.entry(130, "mld-listener-query"),
            Map.entry(131, "mld-listener-report"),
            Map.entry(132, "mld-listener-done"),
            Map.entry(133, "nd-router-solicit"),
            Map.entry(134, "nd-router-advert"),
            Map.entry(135, "nd-neighbor-solicit"),
            Map.entry(136, "nd-neighbor-advert"),
            Map.entry(137, "nd-redirect"),
            Map.entry(143, "mld2-listener-report"));

    private Icmp() {}

    /** What says that a packet of a known connection did not arrive, path-MTU discovery (RFC 1191, RFC 8201) among them. */
    public static SortedSet<Integer> errors(Family family) {
        return switch (family) {
            case IPV4 -> new TreeSet<>(java.util.List.of(3, 11, 12));
            case IPV6 -> new TreeSet<>(java.util.List.of(1, 2, 3, 4));
        };
    }

    static Map<Integer, String> names(Family family) {
        return switch (family) {
            case IPV4 -> NAMES;
            case IPV6 -> NAMES_V6;
        };
    }

    /** The protocol's name in nftables. */
    static String protocol(Family family) {
        return switch (family) {
            case IPV4 -> "icmp";
            case IPV6 -> "icmpv6";
        };
    }

    static int echoRequest(Family family) {
        return switch (family) {
            case IPV4 -> ECHO_REQUEST;
            case IPV6 -> ECHO_REQUEST_V6;
        };
    }
}
