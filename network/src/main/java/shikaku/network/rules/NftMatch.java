package shikaku.network.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Prefix;
import shikaku.network.Protocol;
import shikaku.network.rules.Match.Carried;
import shikaku.network.rules.Match.DestinationPort;
import shikaku.network.rules.Match.End;
import shikaku.network.rules.Match.Fragment;
import shikaku.network.rules.Match.Header;
import shikaku.network.rules.Match.HeaderField;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Located;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.TcpFlags;
import shikaku.network.rules.Match.Through;
import tools.jackson.databind.JsonNode;

/** One comparison of a rule in nft's JSON. */
final class NftMatch {
    private static final int FRAGMENT_BITS = 0x3fff;
    private static final Map<String, Integer> NEXT_HEADERS = Map.of("tcp", 6, "udp", 17, "ipv6-icmp", 58, "esp", 50);
    /** Of the others our rules ask by their ports or types. */
    private static final Map<String, Integer> CARRIED = Map.of("esp", 50);

    private static final List<String> FLAGS = List.of("fin", "syn", "rst", "psh", "ack", "urg", "ecn", "cwr");

    private final JsonNode match;
    private final boolean not;

    private NftMatch(JsonNode match) {
        Words.known(match, java.util.Set.of("op", "left", "right"));
        this.match = match;
        this.not = switch (Words.text(match, "op")) {
            case "==", "in" -> false;
            case "!=" -> true;
            default -> throw unknown();
        };
    }

    static Match read(JsonNode match) {
        return new NftMatch(match).read();
    }

    static Family family(String protocol, JsonNode where) {
        return Arrays.stream(Family.values())
                .filter(each -> each.nft().equals(protocol))
                .findFirst()
                .orElseThrow(() -> new UnknownRule(where.toString()));
    }

    private UnknownRule unknown() {
        return new UnknownRule(match.toString());
    }

    private Match read() {
        JsonNode left = match.path("left");
        JsonNode value = left.path(Words.only(left));
        return switch (Words.only(left)) {
            case "meta" -> meta(Words.text(value, "key"));
            case "ct" -> state(value);
            case "payload" -> payload(Words.text(value, "protocol"), Words.text(value, "field"));
            case "&" -> masked(value);
            default -> throw unknown();
        };
    }

    private Match meta(String key) {
        if (!key.equals("l4proto")) {
            return through(key);
        }
        if (not) {
            throw unknown();
        }
        return new Carried(values(each -> named(each, CARRIED)));
    }

    private Through through(String key) {
        Side side = Arrays.stream(Side.values())
                .filter(each -> each.nft().equals(key))
                .findFirst()
                .orElseThrow(this::unknown);
        return new Through(side, not, values(this::interfaceName));
    }

    /** Nothing with a star: to nftables that is every name that begins so. */
    private String interfaceName(JsonNode value) {
        if (!text(value).matches("[A-Za-z0-9._-]+")) {
            throw unknown();
        }
        return text(value);
    }

    private State state(JsonNode ct) {
        if (not || ct.size() != 1) {
            throw unknown();
        }
        Words.expect(ct, "key", "state");
        return new State(values(each -> Arrays.stream(ConnectionState.values())
                .filter(state -> state.nft().equals(text(each)))
                .findFirst()
                .orElseThrow(this::unknown)));
    }

    private Match payload(String protocol, String field) {
        return switch (protocol + " " + field) {
            case "ip saddr", "ip6 saddr" -> located(protocol, End.SOURCE);
            case "ip daddr", "ip6 daddr" -> located(protocol, End.DESTINATION);
            case "tcp dport" -> port(Protocol.TCP);
            case "udp dport" -> port(Protocol.UDP);
            case "icmp type" -> icmp(Family.IPV4);
            case "icmpv6 type" -> icmp(Family.IPV6);
            case "ip hdrlength" -> header(HeaderField.HEADER_LENGTH);
            case "ip6 nexthdr" -> header(HeaderField.NEXT_HEADER);
            case "ip6 hoplimit" -> header(HeaderField.HOP_LIMIT);
            default -> throw unknown();
        };
    }

    private Located located(String protocol, End end) {
        return new Located(family(protocol, match), end, not, values(this::prefix));
    }

    private Prefix prefix(JsonNode value) {
        try {
            if (value.isString()) {
                return Prefix.of(Address.parse(value.stringValue()));
            }
            if (!value.has("prefix")) {
                throw unknown();
            }
            JsonNode prefix = value.get("prefix");
            return new Prefix(Address.parse(Words.text(prefix, "addr")), Words.number(prefix, "len"));
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    private DestinationPort port(Protocol protocol) {
        JsonNode right = match.path("right");
        if (not) {
            throw unknown();
        }
        JsonNode range = right.path("range");
        return right.isInt()
                ? new DestinationPort(protocol, right.intValue(), right.intValue())
                : new DestinationPort(protocol, number(range.path(0)), number(range.path(1)));
    }

    private IcmpType icmp(Family family) {
        Map<String, Integer> numbers = Icmp.names(family).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        if (not) {
            throw unknown();
        }
        return new IcmpType(family, values(each -> named(each, numbers)));
    }

    private Header header(HeaderField field) {
        return new Header(field, not, values(each -> named(each, NEXT_HEADERS)));
    }

    private int named(JsonNode value, Map<String, Integer> numbers) {
        if (value.isInt()) {
            return value.intValue();
        }
        Integer number = numbers.get(text(value));
        if (number == null) {
            throw unknown();
        }
        return number;
    }

    private Match masked(JsonNode both) {
        JsonNode field = both.path(0).path("payload");
        return switch (Words.text(field, "protocol") + " " + Words.text(field, "field")) {
            case "ip frag-off" -> fragment(both.path(1));
            case "tcp flags" -> new TcpFlags(flags(both.path(1)), flags(match.path("right")));
            default -> throw unknown();
        };
    }

    private Fragment fragment(JsonNode mask) {
        if (!not || number(mask) != FRAGMENT_BITS || number(match.path("right")) != 0) {
            throw unknown();
        }
        return new Fragment();
    }

    private int flags(JsonNode names) {
        if (not) {
            throw unknown();
        }
        return names.isInt()
                ? names.intValue()
                : each(names).stream().mapToInt(this::flag).reduce(0, (one, other) -> one | other);
    }

    private int flag(JsonNode name) {
        int bit = FLAGS.indexOf(text(name));
        if (bit < 0) {
            throw unknown();
        }
        return 1 << bit;
    }

    private <T extends Comparable<T>> SortedSet<T> values(Function<JsonNode, T> read) {
        JsonNode right = match.path("right");
        return each(right.path("set").isArray() ? right.get("set") : right).stream()
                .map(read)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> each(JsonNode oneOrMore) {
        List<JsonNode> all = new ArrayList<>();
        if (oneOrMore.isArray()) {
            oneOrMore.forEach(all::add);
        } else {
            all.add(oneOrMore);
        }
        return all;
    }

    private String text(JsonNode value) {
        if (!value.isString()) {
            throw unknown();
        }
        return value.stringValue();
    }

    private int number(JsonNode value) {
        if (!value.isInt()) {
            throw unknown();
        }
        return value.intValue();
    }
}
