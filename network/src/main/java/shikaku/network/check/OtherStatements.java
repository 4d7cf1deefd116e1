package shikaku.network.check;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.Prefix;
import shikaku.network.Protocol;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.Match;
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
import shikaku.network.rules.Rate;
import shikaku.network.rules.Statement;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Statement.Limit;
import shikaku.network.rules.Statement.Log;
import shikaku.network.rules.Statement.SourceLimit;
import shikaku.network.rules.Verdict;

/** What a statement might say instead, by the smallest slip: one bit, one number, one name, one word. */
final class OtherStatements {
    /** An interface that is nobody's. */
    static final String OTHER = "other";

    private OtherStatements() {}

    /**
     * @param idle states that change nothing for any packet when they are named, too
     * @param entrances interfaces by which packets come so far
     */
    static Stream<? extends Statement> than(Statement statement, Set<ConnectionState> idle, List<String> entrances) {
        return switch (statement) {
            case Through(var side, boolean not, var names) ->
                Stream.concat(
                        Stream.of(
                                new Through(side, !not, names),
                                new Through(side, not, and(names, another(side, names, entrances)))),
                        less(names).map(fewer -> new Through(side, not, fewer)));
            case Located located -> located(located);
            case Port port -> port(port);
            case TcpFlags(int mask, int value) ->
                IntStream.range(0, 8).mapToObj(bit -> new TcpFlags(mask ^ 1 << bit, value & (mask ^ 1 << bit)));
            case State state -> states(state, idle);
            case About(var family, var end, var prefixes) -> about(family, end, prefixes);
            case IcmpType(var family, var types) -> numbers(types).map(others -> new IcmpType(family, others));
            case Header(var field, boolean not, var values) ->
                Stream.concat(
                        Stream.of(new Header(field, !not, values)),
                        numbers(values).map(others -> new Header(field, not, others)));
            case Carried(var protocols) -> numbers(protocols).map(Carried::new);
            case Fragment() -> Stream.empty();
            case Limit(Rate rate) -> rates(rate).map(Limit::new);
            case SourceLimit(String set, var family, Rate rate) ->
                rates(rate).map(other -> new SourceLimit(set, family, other));
            case Log(String prefix, int group) -> Stream.of(new Log(prefix + "x", group), new Log(prefix, group + 1));
            case Counter() -> Stream.empty();
            case Verdict.Accept() -> Stream.of(new Verdict.Drop(), new Verdict.Goto("spoofed"));
            case Verdict.Drop() -> Stream.of(new Verdict.Accept());
            case Verdict.Goto(String chain) ->
                Stream.of(
                        new Verdict.Accept(),
                        new Verdict.Drop(),
                        new Verdict.Goto(chain.equals("spoofed") ? "malformed" : "spoofed"));
        };
    }

    private static Stream<Port> port(Port old) {
        Protocol other = old.protocol() == Protocol.TCP ? Protocol.UDP : Protocol.TCP;
        Match.End opposite = old.end() == Match.End.SOURCE ? Match.End.DESTINATION : Match.End.SOURCE;
        return Stream.of(
                new Port(old.protocol(), old.end(), old.first() - 1, old.last()),
                new Port(old.protocol(), old.end(), old.first(), old.last() + 1),
                new Port(other, old.end(), old.first(), old.last()),
                new Port(old.protocol(), opposite, old.first(), old.last()));
    }

    private static String another(Match.Side side, SortedSet<String> names, List<String> entrances) {
        Stream<String> known = side == Match.Side.IN ? entrances.stream() : Stream.of();
        return known.filter(each -> !names.contains(each)).findFirst().orElse(OTHER);
    }

    private static Stream<About> about(Family family, Match.End end, SortedSet<Prefix> prefixes) {
        Match.End other = end == Match.End.SOURCE ? Match.End.DESTINATION : Match.End.SOURCE;
        Stream<About> shorter =
                prefixes.stream().map(each -> new About(family, end, and(without(prefixes, each), shorter(each))));
        Stream<About> fewer = less(prefixes).map(each -> new About(family, end, each));
        return Stream.of(Stream.of(new About(family, other, prefixes)), shorter, fewer)
                .flatMap(each -> each);
    }

    private static Stream<Located> located(Located old) {
        Stream<Located> shorter = old.prefixes().stream()
                .filter(each -> each.length() > 0)
                .map(each -> new Located(
                        old.family(), old.end(), old.not(), and(without(old.prefixes(), each), shorter(each))));
        Stream<Located> fewer =
                less(old.prefixes()).map(prefixes -> new Located(old.family(), old.end(), old.not(), prefixes));
        return Stream.of(Stream.of(new Located(old.family(), old.end(), !old.not(), old.prefixes())), shorter, fewer)
                .flatMap(each -> each);
    }

    /** One bit less is common to its addresses: twice as many. */
    private static Prefix shorter(Prefix prefix) {
        int bit = prefix.family().bits() - prefix.length();
        BigInteger base = prefix.base().value().clearBit(bit);
        return new Prefix(new Address(prefix.family(), base), prefix.length() - 1);
    }

    /** Another one in place of a state, or beside it. */
    private static Stream<Match> states(State old, Set<ConnectionState> idle) {
        List<ConnectionState> others = Arrays.stream(ConnectionState.values())
                .filter(each -> !old.states().contains(each))
                .toList();
        return Stream.concat(
                others.stream().map(each -> new State(new TreeSet<>(List.of(each)))),
                others.stream().filter(each -> !idle.contains(each)).map(each -> new State(and(old.states(), each))));
    }

    /** One more beside each, and each taken out. */
    private static Stream<SortedSet<Integer>> numbers(SortedSet<Integer> old) {
        Stream<SortedSet<Integer>> more = old.stream()
                .flatMap(each -> Stream.of(each - 1, each + 1))
                .filter(each -> each >= 0 && each <= 255 && !old.contains(each))
                .distinct()
                .map(each -> and(old, each));
        return Stream.concat(more, less(old));
    }

    private static Stream<Rate> rates(Rate old) {
        return Stream.of(new Rate(old.perSecond() + 1, old.burst()), new Rate(old.perSecond(), old.burst() + 1));
    }

    /** Each taken out, where more than one is left. */
    private static <T extends Comparable<T>> Stream<SortedSet<T>> less(SortedSet<T> all) {
        return all.size() < 2 ? Stream.empty() : all.stream().map(each -> without(all, each));
    }

    private static <T extends Comparable<T>> SortedSet<T> without(Collection<T> all, T one) {
        SortedSet<T> left = new TreeSet<>(all);
        left.remove(one);
        return left;
    }

    private static <T extends Comparable<T>> SortedSet<T> and(Collection<T> all, T one) {
        SortedSet<T> more = new TreeSet<>(all);
        more.add(one);
        return more;
    }
}
