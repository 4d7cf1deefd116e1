package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.ipsec.TunnelFiles;

/** strongSwan itself reads what is written for it: a daemon in a network of its own, where nobody is. */
class StrongswanTest {
    private static final List<String> ALONE = List.of("unshare", "--map-root-user", "--net");

    @TempDir
    private Path folder;

    @BeforeEach
    void installed() {
        assumeThat(Strongswan.isInstalled())
                .as("strongSwan (Debian: charon-systemd, strongswan-swanctl) is missing")
                .isTrue();
    }

    record Case(Site site, Router router) {
        Reachability table() {
            return Reachability.of(site);
        }

        String swanctl() {
            return TunnelFiles.swanctl(router, table());
        }

        @Override
        public String toString() {
            return router + " " + router.tunnels().getFirst().family();
        }
    }

    static Stream<Case> routers() {
        return Stream.of(ExampleSite.withIpsec(), ExampleSite.withIpsecOverIpv6())
                .flatMap(site -> site.routers().stream()
                        .filter(each -> !each.tunnels().isEmpty())
                        .map(router -> new Case(site, router)));
    }

    @ParameterizedTest
    @MethodSource("routers")
    @Proves(clauses = Clause.C4)
    void it_takes_every_router_s_configuration_key_certificate_and_list(Case each) throws Exception {
        String said = loaded(each, each.swanctl());
        assertThat(said)
                .contains(
                        "x509/%s.pem".formatted(each.router()),
                        "x509ca/site.pem",
                        "x509crl/withdrawn.crl",
                        "loaded private key from",
                        "successfully loaded %d connections, 0 unloaded"
                                .formatted(each.router().tunnels().size()))
                .doesNotContain("fail");
    }

    @Test
    void it_refuses_a_configuration_with_a_word_it_does_not_know_or_a_cipher_that_there_is_not() {
        Case hub = routers().toList().getLast();
        assertThatThrownBy(() -> loaded(hub, hub.swanctl().replaceFirst("cacerts =", "cacert =")))
                .hasMessageContaining("cacert");
        assertThatThrownBy(() -> loaded(hub, hub.swanctl().replaceFirst("aes256gcm16-ecp384", "aes256xyz-ecp384")))
                .hasMessageContaining("esp_proposals");
    }

    private String loaded(Case each, String swanctl) throws Exception {
        Strongswan strongswan = new Strongswan(folder);
        strongswan.write(
                swanctl,
                TunnelFiles.daemon(each.router()),
                RouterKeys.Authority.found().keys(each.router().name()));
        List<String> command =
                Stream.concat(ALONE.stream(), strongswan.daemon().stream()).toList();
        Process daemon = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            strongswan.awaitSocket(daemon);
            return Tool.run(strongswan.swanctl("--load-all", "--noprompt"));
        } finally {
            daemon.destroyForcibly().waitFor();
        }
    }
}
