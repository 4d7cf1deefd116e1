package shikaku.network.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import shikaku.network.Family;
import shikaku.network.Host;
import shikaku.network.Interface;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Match.About;
import shikaku.network.rules.Match.End;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.Through;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Verdict.Accept;

/**
 * ICMPのエラー: what tells the sender that a packet of a known connection did not arrive, and how large it may be. Whoever sends it is no end of the
 * connection, as a rule, but lies on its way: so it comes from the side where one end lies, and goes where the other one does. From any other
 * side, somebody who knows the ports could make others' connections slow or end them.
 */
final class Errors {
    /** Where an error comes from: the side of a connection's end. */
    private record From(Interface side, End end, Host host) {}

    private Errors() {}

    /** The router's own. */
    static Stream<Rule> own() {
        return Arrays.stream(Family.values())
                .map(family -> rule(
                        "ICMP errors about a known connection, path MTU among them",
                        related(),
                        type(family),
                        new Counter(),
                        new Accept()));
    }

    /** Of the connections that the table lets through this router. */
    static List<Rule> passing(Router router, Reachability table) {
        Map<From, SortedSet<String>> towards = new LinkedHashMap<>();
        table.permissions()
                .forEach(each -> Opening.crossing(router, each, table).ifPresent(crossing -> {
                    add(towards, new From(crossing.in(), End.SOURCE, each.from()), crossing.out());
                    add(towards, new From(crossing.out(), End.DESTINATION, each.to()), crossing.in());
                }));
        return towards.entrySet().stream()
                .flatMap(each ->
                        Arrays.stream(Family.values()).map(family -> passing(each.getKey(), each.getValue(), family)))
                .toList();
    }

    private static void add(Map<From, SortedSet<String>> towards, From from, Interface to) {
        towards.computeIfAbsent(from, first -> new TreeSet<>()).add(to.name());
    }

    private static Rule passing(From from, SortedSet<String> towards, Family family) {
        return rule(
                "ICMP errors about connections of " + from.host(),
                new Through(Side.IN, false, Values.of(from.side().name())),
                new Through(Side.OUT, false, towards),
                related(),
                type(family),
                new About(
                        family,
                        from.end(),
                        Values.of(Prefix.of(from.host().addresses().of(family)))),
                new Counter(),
                new Accept());
    }

    private static State related() {
        return new State(Values.of(ConnectionState.RELATED));
    }

    private static IcmpType type(Family family) {
        return new IcmpType(family, Icmp.errors(family));
    }

    private static Rule rule(String comment, Statement... statements) {
        return new Rule(List.of(statements), comment);
    }
}
