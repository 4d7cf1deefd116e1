package shikaku.network.apply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.network.Address;
import shikaku.network.Protocol;
import shikaku.network.Reachability;

/**
 * 続いている接続: a connection that the kernel remembers, by its first packet; several from different ports of one host are one of these.
 *
 * @param transport the protocol's name as conntrack(8) has it, such as {@code tcp}
 * @param port where it went to; 0 where the protocol has none
 */
record Flow(String transport, Address from, Address to, int port) {
    /** Of {@code conntrack -L -o extended}: the first pair of addresses is that of the first packet. */
    private static final Pattern LINE = Pattern.compile(
            "ipv[46]\\s+\\d+\\s+(?<transport>\\S+)\\s.*?\\bsrc=(?<from>\\S+) dst=(?<to>\\S+)(?: sport=\\d+ dport=(?<port>\\d+))?.*");

    /** Empty for a line about something else. */
    static Optional<Flow> read(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches() ? Optional.of(of(found)) : Optional.empty();
    }

    private static Flow of(Matcher found) {
        return new Flow(
                found.group("transport"),
                Address.parse(found.group("from")),
                Address.parse(found.group("to")),
                Optional.ofNullable(found.group("port")).map(Integer::parseInt).orElse(0));
    }

    boolean permitted(Reachability table) {
        return protocol().filter(it -> table.permits(from, to, it, port)).isPresent();
    }

    private Optional<Protocol> protocol() {
        return switch (transport) {
            case "tcp" -> Optional.of(Protocol.TCP);
            case "udp" -> Optional.of(Protocol.UDP);
            case "icmp", "icmpv6" -> Optional.of(Protocol.ECHO);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "%s -> %s %s %s"
                .formatted(from, to, transport, port == 0 ? "" : port)
                .strip();
    }
}
