package shikaku.network.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.network.Family;
import shikaku.network.Prefix;
import shikaku.network.Protocol;
import shikaku.network.rules.Match.About;
import shikaku.network.rules.Match.Carried;
import shikaku.network.rules.Match.End;
import shikaku.network.rules.Match.Fragment;
import shikaku.network.rules.Match.Header;
import shikaku.network.rules.Match.HeaderField;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Located;
import shikaku.network.rules.Match.Port;
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
    private final JsonNode right;
    private final String operator;

    private NftMatch(JsonNode match) {
        Words.known(match, Set.of("op", "left", "right"));
        this.match = match;
        this.right = Words.get(match, "right");
        this.operator = Words.text(match, "op");
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
        JsonNode left = Words.get(match, "left");
        JsonNode value = left.path(Words.only(left));
        return switch (Words.only(left)) {
            case "meta" -> meta(Words.text(Words.only(value, "key")));
            case "ct" -> value.has("dir") ? about(value) : state(Words.text(Words.only(value, "key")));
            case "payload" -> payload(value);
            case "&" -> masked(Words.list(value, 2));
            default -> throw unknown();
        };
    }

    /** Equal, or not. */
    private boolean not() {
        return switch (operator) {
            case "==" -> false;
            case "!=" -> true;
            default -> throw unknown();
        };
    }

    /** Each has its one operator: with another one, the same words mean something else. */
    private void require(String only) {
        if (!operator.equals(only)) {
            throw unknown();
        }
    }

    private Match meta(String key) {
        if (key.equals("l4proto")) {
            require("==");
            return new Carried(values(each -> NftValues.named(each, CARRIED)));
        }
        Side side = Arrays.stream(Side.values())
                .filter(each -> each.nft().equals(key))
                .findFirst()
                .orElseThrow(this::unknown);
        return new Through(side, not(), values(NftValues::interfaceName));
    }

    private State state(String key) {
        require("in");
        if (!key.equals("state")) {
            throw unknown();
        }
        return new State(NftValues.bits(
                right,
                each -> Arrays.stream(ConnectionState.values())
                        .filter(state -> state.nft().equals(Words.text(each)))
                        .findFirst()
                        .orElseThrow(this::unknown)));
    }

    private About about(JsonNode ct) {
        require("==");
        Words.known(ct, Set.of("key", "dir"));
        Words.expect(ct, "dir", "original");
        return switch (Words.text(ct, "key")) {
            case "ip saddr" -> new About(Family.IPV4, End.SOURCE, prefixes(Family.IPV4));
            case "ip daddr" -> new About(Family.IPV4, End.DESTINATION, prefixes(Family.IPV4));
            case "ip6 saddr" -> new About(Family.IPV6, End.SOURCE, prefixes(Family.IPV6));
            case "ip6 daddr" -> new About(Family.IPV6, End.DESTINATION, prefixes(Family.IPV6));
            default -> throw unknown();
        };
    }

    private Match payload(JsonNode payload) {
        String protocol = Words.text(payload, "protocol");
        return switch (field(payload)) {
            case "ip saddr", "ip6 saddr" -> located(protocol, End.SOURCE);
            case "ip daddr", "ip6 daddr" -> located(protocol, End.DESTINATION);
            case "tcp dport" -> port(Protocol.TCP, End.DESTINATION);
            case "udp dport" -> port(Protocol.UDP, End.DESTINATION);
            case "udp sport" -> port(Protocol.UDP, End.SOURCE);
            case "icmp type" -> icmp(Family.IPV4);
            case "icmpv6 type" -> icmp(Family.IPV6);
            case "ip hdrlength" -> header(HeaderField.HEADER_LENGTH);
            case "ip6 nexthdr" -> header(HeaderField.NEXT_HEADER);
            case "ip6 hoplimit" -> header(HeaderField.HOP_LIMIT);
            default -> throw unknown();
        };
    }

    private static String field(JsonNode payload) {
        Words.known(payload, Set.of("protocol", "field"));
        return Words.text(payload, "protocol") + " " + Words.text(payload, "field");
    }

    private Located located(String protocol, End end) {
        Family family = family(protocol, match);
        return new Located(family, end, not(), prefixes(family));
    }

    private SortedSet<Prefix> prefixes(Family family) {
        SortedSet<Prefix> prefixes = values(NftValues::prefix);
        if (prefixes.stream().anyMatch(each -> each.family() != family)) {
            throw unknown();
        }
        return prefixes;
    }

    private Port port(Protocol protocol, End end) {
        require("==");
        if (right.isInt()) {
            return new Port(protocol, end, right.intValue(), right.intValue());
        }
        List<JsonNode> range = Words.list(Words.only(right, "range"), 2);
        return new Port(protocol, end, Words.number(range.getFirst()), Words.number(range.getLast()));
    }

    private IcmpType icmp(Family family) {
        require("==");
        Map<String, Integer> numbers = Icmp.names(family).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return new IcmpType(family, values(each -> NftValues.named(each, numbers)));
    }

    private Header header(HeaderField field) {
        return new Header(field, not(), values(each -> NftValues.named(each, NEXT_HEADERS)));
    }

    private Match masked(List<JsonNode> both) {
        return switch (field(Words.only(both.getFirst(), "payload"))) {
            case "ip frag-off" -> fragment(both.getLast());
            case "tcp flags" -> tcpFlags(both.getLast());
            default -> throw unknown();
        };
    }

    private Fragment fragment(JsonNode mask) {
        require("!=");
        if (Words.number(mask) != FRAGMENT_BITS || Words.number(right) != 0) {
            throw unknown();
        }
        return new Fragment();
    }

    private TcpFlags tcpFlags(JsonNode mask) {
        require("==");
        return new TcpFlags(flags(mask), flags(right));
    }

    private int flags(JsonNode names) {
        return names.isInt()
                ? names.intValue()
                : NftValues.bits(names, this::flag).stream().reduce(0, (one, other) -> one | other);
    }

    private int flag(JsonNode name) {
        int bit = FLAGS.indexOf(Words.text(name));
        if (bit < 0) {
            throw unknown();
        }
        return 1 << bit;
    }

    private <T extends Comparable<T>> SortedSet<T> values(Function<JsonNode, T> read) {
        return NftValues.of(right, read);
    }
}
