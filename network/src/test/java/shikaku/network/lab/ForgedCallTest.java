package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.IpsecTunnel;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.document.RouterFile;

/** What the rules cannot tell apart, strongSwan does, with what is written for it: calls that only look like the clinic's, and the clinic's own. */
@WhereLabsStand
class ForgedCallTest {
    /** Fewer than the rules let through at once. */
    private static final int CALLS = 300;

    private final Site site = ExampleSite.withNothingButIpsec();
    private final Reachability table = Reachability.of(site);
    private final Router hub = site.hub();
    private final Router nishi = site.clinics().getFirst().routerB();

    @TempDir
    private Path journals;

    @BeforeEach
    void installed() {
        assumeThat(Strongswan.isInstalled())
                .as("strongSwan (Debian: charon-systemd, strongswan-swanctl) is missing")
                .isTrue();
    }

    @Test
    @Proves(clauses = Clause.C4)
    void calls_in_a_clinic_s_name_cost_one_key_exchange_and_do_not_keep_the_clinic_out() throws Exception {
        RouterKeys.Authority ours = RouterKeys.Authority.found();
        try (Lab lab = Lab.up(site, journals)) {
            lab.tunnels().ifPresent(Tunnels::end);
            site.routers()
                    .forEach(each -> lab.load(each, RouterFile.of(each, table).text()));
            KeyExchange there = KeyExchange.start(hub, lab.at(hub), lab.keys(), ours.keys("hub"), table);
            KeyExchange here = KeyExchange.start(nishi, lab.at(nishi), lab.keys(), ours.keys(nishi.name()), table);
            try {
                there.load();
                here.loadWaiting();
                forge(lab);
                assertThat(here.introduces("nishi")).isTrue();
                assertThat(exchanged(there.log())).isEqualTo(2);
            } finally {
                here.end();
                there.end();
            }
        }
    }

    private void forge(Lab lab) throws Exception {
        IpsecTunnel tunnel = hub.tunnels().getFirst();
        Ends ends = new Ends(tunnel.peer(), tunnel.own().address());
        ForgedCall call = new ForgedCall();
        try (Wire wire = lab.outside().run(() -> Wire.open(Plan.outerPort(hub)))) {
            for (int i = 0; i < CALLS; i++) {
                byte[] word = Transport.udp(ends, IpsecTunnel.IKE, IpsecTunnel.IKE, call.next());
                wire.send(
                        ends.family(),
                        Datagram.of(ends, Transport.UDP, word),
                        Mac.of(hub.name() + "/" + tunnel.own().port()));
            }
        }
    }

    /** Calls for which keys were exchanged: the first forged one, and the clinic's. */
    private static long exchanged(String log) {
        return log.lines()
                .filter(line -> line.contains("is initiating an IKE_SA"))
                .count();
    }
}
