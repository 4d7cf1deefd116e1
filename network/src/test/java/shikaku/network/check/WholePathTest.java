package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.Address;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Protocol;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.rules.ConnectionState;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Ruleset;
import shikaku.network.rules.Statement.Log;

/** Single packets, from one end to the other through the rules of every router on the way: what the table says from end to end. */
class WholePathTest {
    private static final List<Integer> PORTS = List.of(22, 123, 443, 445, 8443, 8480, 8544);

    private final Site site = ExampleSite.withEcho();
    private final Reachability table = Reachability.of(site);
    private final Map<String, Ruleset> rules =
            site.routers().stream().collect(Collectors.toMap(Router::name, each -> RouterRules.of(each, table)));

    /** The first packet of a connection, or a ping. */
    private record First(Address from, Address to, Protocol protocol, int port) {}

    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void a_connection_passes_all_routers_on_its_way_if_and_only_if_the_table_permits_it() {
        List<First> wrong = new ArrayList<>();
        int tried = 0;
        for (Zone from : zones()) {
            for (Zone to : zones()) {
                List<Router> way = table.crossed(from, to);
                List<First> firsts = way.isEmpty() ? List.of() : firsts(from, to);
                firsts.stream()
                        .filter(each -> passes(each, from, way) != isPermitted(each))
                        .forEach(wrong::add);
                tried += firsts.size();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(5_000);
    }

    /** Of two clinics and what lies at the hub. */
    private List<Zone> zones() {
        Clinic one = site.clinics().getFirst();
        Clinic other = site.clinics().getLast();
        return List.of(
                one.accounting(),
                one.terminal(),
                other.accounting(),
                other.terminal(),
                site.center(),
                site.distribution(),
                site.jpki());
    }

    private boolean passes(First first, Zone from, List<Router> way) {
        return way.stream()
                .allMatch(router -> outcomes(router, from, first).stream().anyMatch(Outcome::passes));
    }

    private boolean isPermitted(First first) {
        return table.permits(first.from(), first.to(), first.protocol(), first.port());
    }

    @Test
    @Proves(clauses = Clause.C6)
    void whatever_the_terminal_opens_towards_accounting_is_refused_at_router_a_and_told() {
        for (Clinic clinic : site.clinics()) {
            firsts(clinic.terminal(), clinic.accounting()).stream()
                    .filter(first -> clinic.terminal().host().addresses().contains(first.from()))
                    .forEach(first -> assertThat(outcomes(clinic.routerA(), clinic.terminal(), first))
                            .anyMatch(each ->
                                    each.told().equals(List.of(new Log("router-a-%s refused: ".formatted(clinic), 7))))
                            .noneMatch(Outcome::passes));
        }
    }

    /** Host to host, and with a stranger at either end, over every protocol and port of interest. */
    private static List<First> firsts(Zone from, Zone to) {
        return Stream.of(Family.values())
                .flatMap(family -> IntStream.rangeClosed(0, 3).boxed().flatMap(strangers -> {
                    Address source = from.host().addresses().of(family).plus(strangers & 1);
                    Address destination = to.host().addresses().of(family).plus(strangers >> 1);
                    Stream<First> ports = PORTS.stream()
                            .flatMap(port -> Stream.of(Protocol.TCP, Protocol.UDP)
                                    .map(protocol -> new First(source, destination, protocol, port)));
                    return Stream.concat(ports, Stream.of(new First(source, destination, Protocol.ECHO, 0)));
                }))
                .toList();
    }

    /** By whichever interface it would leave; it comes in by the one behind which its zone lies, or by any. */
    private List<Outcome> outcomes(Router router, Zone from, First first) {
        Ruleset its = Objects.requireNonNull(rules.get(router.name()));
        InterfaceNames names = InterfaceNames.of(router, its);
        Packets packets = packets(first)
                .with(
                        Field.IN,
                        router.towards(from).map(in -> names.one(in.name())).orElse(names.any()))
                .with(Field.OUT, names.any());
        List<Outcome> outcomes = new ArrayList<>();
        Interpreter.run(its, names, Way.FORWARD, packets, (ignored, outcome) -> outcomes.add(outcome));
        return outcomes;
    }

    private static Packets packets(First first) {
        boolean four = first.from().family() == Family.IPV4;
        int protocol = switch (first.protocol()) {
            case TCP -> Questions.TCP;
            case UDP -> Questions.UDP;
            case ECHO -> four ? Questions.ICMP : Questions.ICMP_V6;
        };
        return Packets.all()
                .with(Field.FAMILY, Ranges.of(four ? 4 : 6))
                .with(
                        four ? Field.SOURCE_4 : Field.SOURCE_6,
                        Ranges.of(first.from().value(), first.from().value()))
                .with(
                        four ? Field.DESTINATION_4 : Field.DESTINATION_6,
                        Ranges.of(first.to().value(), first.to().value()))
                .with(Field.PROTOCOL, Ranges.of(protocol))
                .with(Field.NEXT_HEADER, Ranges.of(protocol))
                .with(Field.DESTINATION_PORT, Ranges.of(first.port()))
                .with(Field.TCP_FLAGS, Ranges.of(0x02))
                .with(Field.ICMP_TYPE, Ranges.of(four ? 8 : 128))
                .with(Field.STATE, Ranges.of(ConnectionState.NEW.ordinal()))
                .with(Field.HEADER_LENGTH, Ranges.of(5))
                .with(Field.FRAGMENT, Ranges.of(0))
                .with(Field.HOP_LIMIT, Ranges.of(63));
    }
}
