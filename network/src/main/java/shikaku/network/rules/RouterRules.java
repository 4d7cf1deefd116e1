package shikaku.network.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.network.Family;
import shikaku.network.Interface;
import shikaku.network.Outer;
import shikaku.network.Permission;
import shikaku.network.Prefix;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.Match.End;
import shikaku.network.rules.Match.Fragment;
import shikaku.network.rules.Match.Header;
import shikaku.network.rules.Match.HeaderField;
import shikaku.network.rules.Match.IcmpType;
import shikaku.network.rules.Match.Side;
import shikaku.network.rules.Match.State;
import shikaku.network.rules.Match.Through;
import shikaku.network.rules.Statement.Counter;
import shikaku.network.rules.Verdict.Accept;

/**
 * ルータの規則を作る: from the table, for one router. No rule is there twice and none is dead: whichever is taken out, something changes, and the
 * check finds it. So there is no list of bogus addresses: what may come from an interface is a list of what is known to be there.
 */
@Realizes(clauses = {Clause.C4, Clause.C5, Clause.C6, Clause.C7, Clause.C13})
public final class RouterRules {
    /** Before the kernel puts fragments together (−400), and before it remembers anything of a packet. */
    private static final int FIRST = -450;

    private static final int FILTER = 0;

    private final Router router;
    private final Refusals refusals;
    private final TunnelRules tunnels;

    private RouterRules(Router router) {
        this.router = router;
        this.refusals = new Refusals(router.name());
        this.tunnels = new TunnelRules(router);
    }

    public static Ruleset of(Router router, Reachability table) {
        return new RouterRules(router).ruleset(table);
    }

    private Ruleset ruleset(Reachability table) {
        List<Chain> chains = new ArrayList<>(refusals.chains(!router.tunnels().isEmpty()));
        limits().map(PerSource::chain).forEach(chains::add);
        chains.add(base("arriving", Hook.PREROUTING, FIRST, arriving()));
        chains.add(base("input", Hook.INPUT, FILTER, input()));
        chains.add(base("forward", Hook.FORWARD, FILTER, forward(table)));
        chains.add(base("output", Hook.OUTPUT, FILTER, output()));
        return new Ruleset(limits().flatMap(each -> each.sets().stream()).toList(), chains);
    }

    private Stream<PerSource> limits() {
        return Stream.concat(Stream.of(Opening.limit()), tunnels.limits());
    }

    /** Whatever no rule lets pass is dropped. */
    private static Chain base(String name, Hook hook, int priority, List<Rule> rules) {
        return new Chain(name, Optional.of(new Chain.Base(hook, priority, false)), rules);
    }

    private List<Rule> arriving() {
        List<Rule> rules = new ArrayList<>();
        rules.add(rule("fragments: nothing here needs them", new Fragment(), refusals.malformed()));
        rules.add(rule(
                "IPv4 options: nothing here needs them",
                new Header(HeaderField.HEADER_LENGTH, true, Values.of(5)),
                refusals.malformed()));
        rules.add(rule(
                "IPv6 extension headers, fragments among them",
                new Header(HeaderField.NEXT_HEADER, true, tunnels.behindIpv6()),
                refusals.malformed()));
        rules.add(neighbours());
        Arrays.stream(Family.values()).map(this::ownAddresses).forEach(rules::add);
        router.interfaces().forEach(each -> rules.addAll(sources(each)));
        rules.addAll(tunnels.sources());
        rules.add(rule("from nobody who is known to be there", refusals.spoofed()));
        return rules;
    }

    private SortedSet<String> names() {
        return Stream.concat(
                        router.interfaces().stream().map(Interface::name),
                        router.outside().stream().map(Outer::port))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * RFC 4861: a neighbour asks and answers with a link-local address, or with none while it makes sure of its own. Whoever looks for a router
     * (133) or says to be one (134) does so, too: that is answered by nobody, but forged it is not.
     */
    private Rule neighbours() {
        return rule(
                "neighbour discovery with a link-local address or none yet",
                new Through(Side.IN, false, names()),
                new IcmpType(Family.IPV6, Values.of(133, 134, 135, 136)),
                onLink(),
                new Match.Located(Family.IPV6, End.SOURCE, false, Values.prefixes("::/128", "fe80::/10")),
                new Accept());
    }

    private static Match neighbourDiscovery() {
        return new IcmpType(Family.IPV6, Values.of(Icmp.NEIGHBOUR_SOLICITATION, Icmp.NEIGHBOUR_ADVERTISEMENT));
    }

    private static Match onLink() {
        return new Header(HeaderField.HOP_LIMIT, false, Values.of(255));
    }

    /** In a zone's network; that of a link is no zone's. */
    private Rule ownAddresses(Family family) {
        Stream<Prefix> own = router.interfaces().stream()
                .filter(each -> each.neighbour().isEmpty())
                .map(each -> Prefix.of(each.own().of(family)));
        return rule(
                "in the router's own name",
                new Match.Located(family, End.SOURCE, false, own.collect(Collectors.toCollection(TreeSet::new))),
                refusals.spoofed());
    }

    /** Who may send from there: hosts of the zones that lie there, and the next router. */
    private static List<Rule> sources(Interface from) {
        Stream<Rule> zones = from.zones().stream()
                .flatMap(zone -> Arrays.stream(Family.values())
                        .map(family -> source(zone.name(), from, zone.network().of(family))));
        Stream<Rule> next = from.neighbour().stream()
                .flatMap(router -> Arrays.stream(Family.values())
                        .map(family -> source("the next router", from, Prefix.of(router.of(family)))));
        return Stream.concat(zones, next).toList();
    }

    private static Rule source(String who, Interface from, Prefix prefix) {
        return rule(who, new Through(Side.IN, false, Values.of(from.name())), Values.from(prefix), new Accept());
    }

    /** Nobody manages a router from any of its zones: that is done at its console. */
    private List<Rule> input() {
        Rule neighbours = rule("neighbour discovery", neighbourDiscovery(), onLink(), new Counter(), new Accept());
        return refusedAtLast(Stream.concat(Stream.of(neighbours), tunnels.input()));
    }

    private List<Rule> output() {
        Stream<Rule> onItsLinks = Stream.of(
                rule("neighbour discovery", neighbourDiscovery(), onLink(), new Counter(), new Accept()),
                rule(
                        "switches pass neighbour discovery on to who has asked for it (RFC 4890 4.4.1)",
                        new IcmpType(Family.IPV6, Values.of(Icmp.LISTENER_REPORT)),
                        new Header(HeaderField.HOP_LIMIT, false, Values.of(1)),
                        new Counter(),
                        new Accept()));
        return refusedAtLast(
                Stream.of(onItsLinks, tunnels.output(), tunnels.nothingElseIsTold(refusals.clear()), Errors.own())
                        .flatMap(each -> each));
    }

    private List<Rule> forward(Reachability table) {
        List<Rule> rules = new ArrayList<>(tunnels.neverInClear(refusals.clear()));
        rules.add(rule(
                "C-6 C-7: what answers, or goes on with, a permitted connection",
                new State(Values.of(ConnectionState.ESTABLISHED)),
                new Counter(),
                new Accept()));
        rules.addAll(Errors.passing(router, table));
        rules.add(rule("belongs to no connection", new State(Values.of(ConnectionState.INVALID)), refusals.stray()));
        table.permissions().forEach(each -> rules.addAll(permitted(each, table)));
        return refusedAtLast(rules.stream());
    }

    private List<Rule> permitted(Permission permission, Reachability table) {
        return Opening.crossing(router, permission, table)
                .map(crossing -> Arrays.stream(Family.values())
                        .map(family -> Opening.rule(crossing.out(), permission, family))
                        .toList())
                .orElse(List.of());
    }

    private List<Rule> refusedAtLast(Stream<Rule> permitted) {
        return Stream.concat(permitted, refusals.atLast().stream()).toList();
    }

    private static Rule rule(String comment, Statement... statements) {
        return new Rule(List.of(statements), comment);
    }
}
