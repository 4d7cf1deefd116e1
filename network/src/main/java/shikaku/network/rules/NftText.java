package shikaku.network.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.network.rules.Match.About;
import shikaku.network.rules.Match.Carried;
import shikaku.network.rules.Match.Fragment;
import shikaku.network.rules.Match.Header;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Located;
import shikaku.network.rules.Match.Port;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.TcpFlags;
import shikaku.network.rules.Match.Through;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.Limit;
import shikaku.network.rules.Statement.Log;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict.Accept;
import shikaku.network.rules.Verdict.Drop;
import shikaku.network.rules.Verdict.Goto;

/**
 * nftablesの文: a rule set as {@code nft -f} reads it, in one transaction that takes away whatever was there. Names and comments stand in
 * quotes and never hold one.
 */
public final class NftText {
    private static final List<String> FLAGS = List.of("fin", "syn", "rst", "psh", "ack", "urg", "ecn", "cwr");
    private static final int COMMENT_BYTES = 127;

    private NftText() {}

    /** @param title what stands at the top, a line each */
    public static String of(Ruleset ruleset, List<String> title) {
        return Stream.of(
                        title.stream().map(each -> "# " + each),
                        Stream.of("flush ruleset", "", "table inet " + Ruleset.TABLE + " {"),
                        ruleset.sets().stream().flatMap(NftText::set),
                        ruleset.chains().stream().flatMap(NftText::chain),
                        Stream.of("}"))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> set(SourceSet set) {
        String type = set.family() == shikaku.network.Family.IPV4 ? "ipv4_addr" : "ipv6_addr";
        return Stream.of(
                        Stream.of(
                                "  set " + set.name() + " {",
                                "    type " + type,
                                "    size " + set.size(),
                                "    flags dynamic,timeout",
                                "    timeout " + set.timeout().toSeconds() + "s"),
                        set.remembered().stream().map(NftText::remembered),
                        Stream.of("  }", ""))
                .flatMap(lines -> lines);
    }

    private static String remembered(SourceSet.Remembered each) {
        return "    elements = { %s limit %s timeout %ds }"
                .formatted(
                        each.source(),
                        rate(each.rate(), "over "),
                        each.timeout().toSeconds());
    }

    private static Stream<String> chain(Chain chain) {
        Stream<String> base = chain.base().stream()
                .map(each -> "    type filter hook %s priority %d; policy %s;"
                        .formatted(each.hook().nft(), each.priority(), each.accepts() ? "accept" : "drop"));
        Stream<String> rules = chain.rules().stream().map(each -> "    " + rule(each));
        return Stream.of(Stream.of("  chain " + chain.name() + " {"), base, rules, Stream.of("  }", ""))
                .flatMap(lines -> lines);
    }

    /** One rule, as it stands in a chain. */
    public static String rule(Rule rule) {
        String words = rule.statements().stream().map(NftText::statement).collect(Collectors.joining(" "));
        return rule.comment().isEmpty() ? words : words + " comment " + quoted(rule.comment());
    }

    private static String quoted(String text) {
        if (!text.matches("[\\p{ASCII}&&[^\"\\\\\\p{Cntrl}]]{0," + COMMENT_BYTES + "}")) {
            throw new IllegalArgumentException("not to be quoted: " + text);
        }
        return '"' + text + '"';
    }

    private static String statement(Statement statement) {
        return switch (statement) {
            case Match match -> match(match);
            case Limit limit -> "limit " + rate(limit.rate(), "");
            case SourceLimit limit ->
                "update @%s { %s saddr limit %s }"
                        .formatted(limit.set(), limit.family().nft(), rate(limit.rate(), "over "));
            case Log log -> "log prefix %s group %d".formatted(quoted(log.prefix()), log.group());
            case Counter() -> "counter";
            case Accept() -> "accept";
            case Drop() -> "drop";
            case Goto(String chain) -> "goto " + chain;
        };
    }

    private static String rate(Rate rate, String over) {
        return "rate %s%d/second burst %d packets".formatted(over, rate.perSecond(), rate.burst());
    }

    private static String match(Match match) {
        return switch (match) {
            case Through(Match.Side side, boolean not, var names) ->
                side.nft() + compared(not, names.stream().map(NftText::quoted).toList());
            case Located(var family, Match.End end, boolean not, var prefixes) ->
                "%s %s%s".formatted(family.nft(), end.nft(), compared(not, prefixes));
            case Port(var protocol, Match.End end, int first, int last) ->
                "%s %s %s"
                        .formatted(
                                protocol.name().toLowerCase(java.util.Locale.ROOT),
                                end.port(),
                                first == last ? first : first + "-" + last);
            case TcpFlags(int mask, int value) ->
                "tcp flags & (%s) == %s".formatted(flags(mask, "|"), value == 0 ? "0" : flags(value, "|"));
            case State(var states) ->
                "ct state " + states.stream().map(ConnectionState::nft).collect(Collectors.joining(","));
            case About(var family, Match.End end, var prefixes) ->
                "ct original %s %s%s".formatted(family.nft(), end.nft(), compared(false, prefixes));
            case IcmpType(var family, var types) ->
                "%s type%s"
                        .formatted(
                                Icmp.protocol(family),
                                compared(
                                        false,
                                        types.stream()
                                                .map(type -> Icmp.names(family).getOrDefault(type, "" + type))
                                                .toList()));
            case Header(var field, boolean not, var values) ->
                "%s %s%s".formatted(field.family().nft(), field.nft(), compared(not, values));
            case Carried(var protocols) -> "meta l4proto" + compared(false, protocols);
            case Fragment() -> "ip frag-off & 0x3fff != 0";
        };
    }

    private static String compared(boolean not, Collection<?> values) {
        String listed = values.stream().map(Object::toString).collect(Collectors.joining(", "));
        return (not ? " != " : " ") + (values.size() == 1 ? listed : "{ " + listed + " }");
    }

    private static String flags(int bits, String between) {
        return java.util.stream.IntStream.range(0, FLAGS.size())
                .filter(bit -> (bits & 1 << bit) != 0)
                .mapToObj(FLAGS::get)
                .collect(Collectors.joining(between));
    }
}
