package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Site;

/** Tunnels of IPsec on real packets; only where the kernel has ESP. */
@WhereLabsStand
class TunnelLabTest {

    @TempDir
    private Path journals;

    @BeforeEach
    void tunnels() {
        assumeThat(Lab.whyPlain(ExampleSite.withIpsec(), Vpn.QUICK)).isEmpty();
    }

    static Stream<Site> sites() {
        return Stream.of(ExampleSite.withIpsec(), ExampleSite.withIpsecOverIpv6());
    }

    @ParameterizedTest
    @MethodSource("sites")
    @Proves(clauses = {Clause.C4, Clause.C5, Clause.C7, Clause.C13})
    void the_same_reach_the_same_through_a_tunnel_and_nothing_of_it_is_ever_seen_in_clear(Site site) throws Exception {
        Proof proof = Proving.of(Reachability.of(site), journals, ignored -> {});
        assertThat(proof.differences()).isEmpty();
        assertThat(proof.checks()).anyMatch(each -> each.english().contains("seen outside as ESP alone"));
    }
}
