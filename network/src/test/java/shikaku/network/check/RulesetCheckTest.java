package shikaku.network.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.rules.RouterRules;

class RulesetCheckTest {

    record Case(Reachability table, Router router) {
        @Override
        public String toString() {
            return router + (table.site().echo() ? ", echo" : "") + router.outside();
        }
    }

    static Stream<Case> routers() {
        return Stream.of(
                        ExampleSite.read(),
                        ExampleSite.withEcho(),
                        ExampleSite.withIpsec(),
                        ExampleSite.withIpsecOverIpv6())
                .flatMap(site -> site.routers().stream().map(router -> new Case(Reachability.of(site), router)));
    }

    @ParameterizedTest
    @MethodSource("routers")
    @Proves(clauses = {Clause.C5, Clause.C6, Clause.C7})
    void every_packet_there_can_be_has_the_tables_outcome(Case each) {

        RulesetCheck.Result result =
                RulesetCheck.of(each.router(), RouterRules.of(each.router(), each.table()), each.table());

        assertThat(result.difference()).isEmpty();
        assertThat(result.classes()).isGreaterThan(100);
    }
}
