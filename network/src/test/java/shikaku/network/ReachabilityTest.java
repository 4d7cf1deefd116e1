package shikaku.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;

/** The table, compared with the architecture's as it is written there, by hand. */
class ReachabilityTest {
    private final Site site = ExampleSite.read();
    private final Reachability table = Reachability.of(site);

    /** Clinic by clinic; only chuo shares its folders. */
    private static final Set<String> CONNECTIONS = Set.of(
            "higashi/accounting higashi/terminal TCP 8544",
            "chuo/accounting chuo/terminal TCP 8544",
            "chuo/accounting chuo/terminal TCP 445",
            "nishi/accounting nishi/terminal TCP 8544",
            "higashi/terminal center TCP 8443",
            "chuo/terminal center TCP 8443",
            "nishi/terminal center TCP 8443",
            "higashi/terminal distribution TCP 443",
            "chuo/terminal distribution TCP 443",
            "nishi/terminal distribution TCP 443",
            "higashi/terminal distribution UDP 123",
            "chuo/terminal distribution UDP 123",
            "nishi/terminal distribution UDP 123",
            "center jpki TCP 8480");

    private static final List<Integer> PORTS =
            List.of(1, 22, 53, 80, 123, 443, 445, 8443, 8444, 8480, 8481, 8543, 8544, 8545, 8643, 65535);

    private Set<String> permitted() {
        Set<String> found = new TreeSet<>();
        for (Zone from : site.zones()) {
            for (Zone to : site.zones()) {
                for (Protocol protocol : Protocol.values()) {
                    PORTS.stream()
                            .filter(port -> table.permits(from.host(), to.host(), protocol, port))
                            .forEach(port -> found.add("%s %s %s %d".formatted(from, to, protocol, port)));
                }
            }
        }
        return found;
    }

    @Test
    void exactly_the_architectures_table_is_permitted_and_everything_else_denied() {
        assertThat(permitted()).isEqualTo(CONNECTIONS);
        assertThat(table.permissions()).hasSameSizeAs(CONNECTIONS);
    }

    @Test
    void another_address_of_the_same_zone_may_do_nothing_and_nothing_may_be_done_to_it() {
        Clinic higashi = site.clinics().getFirst();
        for (Family family : Family.values()) {
            Address terminal = higashi.terminal().host().addresses().of(family);
            Address center = site.center().host().addresses().of(family);
            assertThat(table.permits(terminal, center, Protocol.TCP, 8443)).isTrue();
            assertThat(table.permits(terminal.plus(1), center, Protocol.TCP, 8443))
                    .isFalse();
            assertThat(table.permits(terminal, center.plus(1), Protocol.TCP, 8443))
                    .isFalse();
        }
    }

    @Test
    void a_connection_has_one_family() {
        assertThat(table.permits(
                        site.clinics().getFirst().terminal().host().addresses().ipv4(),
                        site.center().host().addresses().ipv6(),
                        Protocol.TCP,
                        8443))
                .isFalse();
    }

    @Test
    void pings_pass_only_where_the_site_asks_for_it_and_only_between_hosts_that_may_connect() {
        Reachability echo = Reachability.of(ExampleSite.withEcho());
        Set<List<Host>> connected = table.permissions().stream()
                .map(each -> List.of(each.from(), each.to()))
                .collect(Collectors.toSet());
        assertThat(echo.permissions().stream()
                        .filter(each -> each.service().equals(Service.ECHO))
                        .map(each -> List.of(each.from(), each.to())))
                .containsExactlyInAnyOrderElementsOf(connected);
        assertThat(table.permissions()).noneMatch(each -> each.service().equals(Service.ECHO));
    }

    @Test
    void every_permission_has_its_clause_and_says_why() {
        assertThat(table.permissions()).allSatisfy(each -> {
            assertThat(each.clauses()).isNotEmpty();
            assertThat(each.why().japanese()).isNotBlank();
        });
        Host terminal = site.clinics().getFirst().terminal().host();
        assertThat(table.permission(
                                terminal.addresses().ipv6(),
                                site.center().host().addresses().ipv6(),
                                Protocol.TCP,
                                8443)
                        .orElseThrow()
                        .clauses())
                .contains(Clause.C7);
    }

    @Test
    void a_path_crosses_the_routers_between() {
        Clinic higashi = site.clinics().getFirst();
        Clinic nishi = site.clinics().getLast();
        Map<List<Zone>, List<String>> paths = Map.of(
                List.of(higashi.accounting(), higashi.terminal()), List.of("router-a-higashi"),
                List.of(higashi.terminal(), higashi.accounting()), List.of("router-a-higashi"),
                List.of(higashi.terminal(), site.center()), List.of("router-b-higashi", "hub"),
                List.of(site.jpki(), higashi.accounting()), List.of("hub", "router-b-higashi", "router-a-higashi"),
                List.of(higashi.terminal(), nishi.terminal()), List.of("router-b-higashi", "hub", "router-b-nishi"),
                List.of(site.center(), site.jpki()), List.of("hub"),
                List.of(site.center(), site.center()), List.of());
        paths.forEach((ends, routers) -> assertThat(table.crossed(ends.getFirst(), ends.getLast()))
                .extracting(Router::name)
                .isEqualTo(routers));
    }
}
