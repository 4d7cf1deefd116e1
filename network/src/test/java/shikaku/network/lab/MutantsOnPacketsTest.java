package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.Zone;
import shikaku.network.check.Mutants;
import shikaku.network.lab.Difference.Story;
import shikaku.network.rules.NftText;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Ruleset;

/**
 * A sample of wrong rules: packets tell of each what is wrong with it, as the exhaustive check does of all. Tried by the first clinic and the zones behind the hub, for
 * that is where the wrong rules are.
 */
@WhereLabsStand
class MutantsOnPacketsTest {
    private final Site site = ExampleSite.read();
    private final Reachability table = Reachability.of(site);
    private final Clinic clinic = site.clinics().getFirst();

    @TempDir
    private Path journals;

    /**
     * One thing wrong.
     *
     * @param wrong as it stands behind the name of the chain or behind the arrow
     * @param router where
     * @param meant what that must lead to: which packets arrive though they should not, or do not though they should
     * @param kinds of each of which there must be some, and of no other: a wrong rule that only other packets told of would need none of its own
     */
    private record Wrong(Pattern wrong, Router router, Predicate<Difference> meant, Set<Kind> kinds) {
        @Override
        public String toString() {
            return router + ", " + wrong;
        }
    }

    private Wrong opens(String wrong, Router router, Predicate<Probe> meant, Kind... kinds) {
        return new Wrong(
                Pattern.compile(wrong),
                router,
                each -> each.story() == Story.ARRIVED && meant.test(each.probe()),
                Set.of(kinds));
    }

    private Wrong shuts(String wrong, Router router, Predicate<Probe> meant, Kind... kinds) {
        return new Wrong(
                Pattern.compile(wrong),
                router,
                each -> each.story() == Story.DID_NOT_ARRIVE && meant.test(each.probe()),
                Set.of(kinds));
    }

    private List<Wrong> sample() {
        Router a = clinic.routerA();
        Router b = clinic.routerB();
        Router hub = site.hub();
        return List.of(
                opens("arriving 0: .* -- removed", a, MutantsOnPacketsTest::ipv4, Kind.FRAGMENT),
                opens("arriving 1: .* -- removed", a, MutantsOnPacketsTest::ipv4, Kind.HEADER),
                opens("arriving 2: .* -- removed", a, probe -> !ipv4(probe), Kind.FRAGMENT, Kind.HEADER),
                opens("input: other policy", a, probe -> probe.by().equals(a) && isFor(a, probe), Kind.ROUTER),
                opens(
                        "forward: other policy",
                        a,
                        probe -> probe.by().equals(a) && !isFor(a, probe),
                        Kind.CONNECTION,
                        Kind.WRONG_ROUTER,
                        Kind.STATE,
                        Kind.PROTOCOL,
                        Kind.ICMP),
                opens(
                        "forward .* -- .*ip saddr 10.21.2.10 .*8544-8545.*",
                        a,
                        probe -> ipv4(probe) && isTo(8545, probe) && isFrom(clinic.accounting(), probe),
                        Kind.CONNECTION),
                opens(
                        "forward .* -- \\S+ \\S+ ip6 saddr fd53:21:2::10 ct state new .*",
                        a,
                        probe -> !ipv4(probe)
                                && isFrom(clinic.accounting(), probe)
                                && !probe.ends()
                                        .to()
                                        .equals(clinic.terminal()
                                                .host()
                                                .addresses()
                                                .ipv6()),
                        Kind.CONNECTION),
                shuts(
                        "forward .*oifname \"vpn\" ip saddr 10.21.1.10 ip daddr 10.30.1.10.* -- removed",
                        b,
                        probe -> ipv4(probe)
                                && isTo(site.ports().center(), probe)
                                && probe.ends()
                                        .to()
                                        .equals(site.center().host().addresses().ipv4()),
                        Kind.CONNECTION,
                        Kind.STATE),
                opens(
                        "forward .* -- \\S+ \\S+ ip daddr 10.30.3.10 ct state new .*",
                        hub,
                        probe -> ipv4(probe)
                                && isTo(site.ports().jpki(), probe)
                                && probe.ends()
                                        .to()
                                        .equals(site.jpki().host().addresses().ipv4()),
                        Kind.CONNECTION),
                opens(
                        "arriving: never entered",
                        hub,
                        probe -> probe.by().equals(hub),
                        Kind.SPOOFED,
                        Kind.FRAGMENT,
                        Kind.HEADER));
    }

    private static boolean ipv4(Probe probe) {
        return probe.ends().family() == Family.IPV4;
    }

    private static boolean isFrom(Zone zone, Probe probe) {
        return zone.network().contains(probe.ends().from());
    }

    private static boolean isTo(int port, Probe probe) {
        return probe.content() instanceof Content.Segment(int its, int flags) && its == port;
    }

    private static boolean isFor(Router router, Probe probe) {
        return router.interfaces().stream()
                .anyMatch(each -> each.own().contains(probe.ends().to()));
    }

    @Test
    void packets_tell_of_each_of_a_sample_of_wrong_rules_just_what_is_wrong() throws Exception {
        List<Probe> probes = probes();
        try (Lab lab = Lab.up(site, journals);
                Trial trial = Trial.in(lab, table)) {
            site.routers().forEach(each -> load(lab, each, RouterRules.of(each, table)));
            assertThat(trial.of(probes).differences()).isEmpty();
            sample().forEach(each -> {
                load(lab, each.router(), mutant(each));
                // Nobody waits for what a wrong rule refuses: the right ones have let it through a moment ago.
                List<Difference> differences = trial.once(probes).differences().toList();
                assertThat(differences).as(each.toString()).isNotEmpty().allMatch(each.meant());
                assertThat(differences.stream()
                                .map(difference -> difference.probe().kind())
                                .collect(Collectors.toSet()))
                        .as(each.toString())
                        .isEqualTo(each.kinds());
                load(lab, each.router(), RouterRules.of(each.router(), table));
            });
        }
    }

    private List<Probe> probes() {
        List<String> senders = Stream.of(clinic.accounting(), clinic.terminal(), site.center(), site.distribution())
                .map(each -> each.name())
                .toList();
        return Probes.all(table).stream()
                .filter(each -> senders.contains(each.from().zone().name()))
                .filter(this::isShort)
                .toList();
    }

    /** Of what is tried most often, a part. */
    private boolean isShort(Probe probe) {
        return switch (probe.kind()) {
            case CONNECTION -> probe.content() instanceof Content.Segment(int port, int flags) && port > 8000;
            case ROUTER ->
                probe.by().equals(clinic.routerA())
                        && probe.content() instanceof Content.Question(int port)
                        && port == 53;
            case SPOOFED -> probe.from().zone().equals(site.distribution());
            case OUTSIDE, WRONG_ROUTER, STATE, FRAGMENT, HEADER, PROTOCOL, ICMP -> true;
        };
    }

    private Ruleset mutant(Wrong wrong) {
        return Mutants.of(RouterRules.of(wrong.router(), table)).stream()
                .filter(each -> wrong.wrong().matcher(each.what()).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such mutant: " + wrong))
                .ruleset();
    }

    private static void load(Lab lab, Router router, Ruleset rules) {
        lab.load(router, NftText.of(rules, List.of()));
    }
}
