package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.check.Mutants.Mutant;
import shikaku.network.rules.RouterRules;
import shikaku.network.rules.Ruleset;

class MutantsTest {
    private final Site site = ExampleSite.withEcho();
    private final Reachability table = Reachability.of(site);

    @Test
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void whatever_single_thing_is_wrong_with_any_rule_of_any_router_is_found() {
        int tried = 0;
        for (Router router : site.routers()) {
            Ruleset whole = RouterRules.of(router, table);
            List<Mutant> mutants = Mutants.of(whole);
            assertThat(mutants.stream()
                            .filter(each -> RulesetCheck.of(router, each.ruleset(), table)
                                    .fits()))
                    .as("not found at %s", router)
                    .isEmpty();
            tried += mutants.size();
        }
        System.out.println(tried + " wrong rule sets of " + site.routers().size() + " routers, all found by the check");
    }
}
