package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.check.Mutants.Mutant;
import shikaku.network.rules.RouterRules;

class MutantsTest {

    /** A router with its table. */
    private record Case(Router router, Reachability table) {
        List<Mutant> notFound(List<Mutant> mutants) {
            return mutants.stream()
                    .filter(each ->
                            RulesetCheck.of(router, each.ruleset(), table).fits())
                    .toList();
        }
    }

    /** Every router of the example, and those of one clinic where pings may pass. */
    private static List<Case> cases() {
        Site site = ExampleSite.read();
        Site echo = ExampleSite.withEcho();
        Clinic clinic = echo.clinics().get(1);
        return Stream.concat(
                        site.routers().stream().map(router -> new Case(router, Reachability.of(site))),
                        Stream.of(clinic.routerA(), clinic.routerB())
                                .map(router -> new Case(router, Reachability.of(echo))))
                .toList();
    }

    /** Every word is right in these, and what limits count is kept elsewhere. */
    private static final List<String> OF_LIMITS = List.of(
            "opening4 -- remembers",
            "opening6 -- remembers",
            " -- and in a second set",
            " -- asked twice",
            " -- before it @opening4 is updated, 20/second",
            " -- before it @opening6 is updated, 1000/second",
            " -- to a copy with its own limits",
            " -- twice, each with its limit",
            " -- limited, too");

    private static final String REMOVED = " -- removed";

    private static final Pattern ABOUT_A_TUNNEL =
            Pattern.compile("IPsec|the tunnel|exchange[46]|^clear|extension headers|link-local address or none");

    /** Both ends of tunnels, over both families. */
    private static List<Case> tunnels() {
        return Stream.of(ExampleSite.withNothingButIpsec(), ExampleSite.withIpsecOverIpv6())
                .flatMap(site -> Stream.of(site.clinics().getLast().routerB(), site.hub())
                        .map(router -> new Case(router, Reachability.of(site))))
                .toList();
    }

    @Test
    @Proves(clauses = {Clause.C4, Clause.C5, Clause.C7})
    void whatever_single_thing_is_wrong_with_any_rule_about_a_tunnel_is_found() {
        for (Case each : tunnels()) {
            List<Mutant> mutants = Mutants.of(RouterRules.of(each.router(), each.table())).stream()
                    .filter(mutant -> ABOUT_A_TUNNEL.matcher(mutant.what()).find())
                    .toList();
            assertThat(mutants)
                    .anyMatch(mutant -> mutant.what().contains("only inside the tunnel\" -- removed"))
                    .anyMatch(mutant -> mutant.what().contains("udp dport 500-501"))
                    .anyMatch(mutant -> mutant.what().contains("udp sport 499-500"))
                    .anyMatch(mutant -> mutant.what().matches("exchange[46] -- remembers .*"))
                    .anyMatch(mutant -> mutant.what().contains("outside the tunnel\" -- removed"));
            assertThat(each.notFound(mutants))
                    .as("not found at %s", each.router())
                    .isEmpty();
        }
    }

    /** Every rule is taken away, and of all else that can be wrong with one every sixth kind is tried; {@code --long} tries the others. */
    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void whatever_single_thing_is_wrong_with_any_rule_of_any_router_is_found() {
        assertThat(allFound(mutant -> mutant.what().endsWith(REMOVED)
                        || Math.floorMod(mutant.what().hashCode(), 6) == 0))
                .isGreaterThan(1_500);
    }

    @Test
    @Tag("long")
    void so_is_every_other_single_thing() {
        assertThat(allFound(ignored -> true)).isGreaterThan(7_000);
    }

    /** How many of the chosen ones were tried, at every router. */
    private static int allFound(Predicate<Mutant> chosen) {
        int tried = 0;
        for (Case each : cases()) {
            List<Mutant> mutants = Mutants.of(RouterRules.of(each.router(), each.table()));
            assertThat(OF_LIMITS)
                    .allSatisfy(kind ->
                            assertThat(mutants).anyMatch(mutant -> mutant.what().contains(kind)));
            List<Mutant> these = mutants.stream().filter(chosen).toList();
            assertThat(these).anyMatch(mutant -> mutant.what().endsWith(REMOVED));
            assertThat(each.notFound(these))
                    .as("not found at %s", each.router())
                    .isEmpty();
            tried += these.size();
        }
        System.out.println(tried + " wrong rule sets, each with one thing wrong in one rule: all found by the check");
        return tried;
    }
}
