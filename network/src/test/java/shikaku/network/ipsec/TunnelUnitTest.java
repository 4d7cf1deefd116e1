package shikaku.network.ipsec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;
import shikaku.network.apply.OwnNamespace;
import shikaku.network.document.RouterFile;
import shikaku.network.document.StartFiles;
import shikaku.network.document.SystemdsOpinion;

/** The unit's commands in a network namespace, in which a cable stands for the XFRM interface that not every kernel has. */
class TunnelUnitTest {
    private final Site site = ExampleSite.withIpsec();
    private final Router router = site.clinics().getLast().routerB();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OwnNamespace namespace;

    @BeforeEach
    void write() throws IOException {
        namespace = OwnNamespace.open();
        for (RouterFile each : TunnelFiles.of(router, Reachability.of(site))) {
            String text = each.text().replaceAll("type xfrm dev \\S+ if_id \\d+", "type veth peer name inside");
            Files.writeString(folder.resolve(each.name()), text);
        }
    }

    @AfterEach
    void leave() {
        namespace.close();
    }

    private Stream<String> values(String key) throws IOException {
        return Files.readString(folder.resolve("shikaku-router-b-nishi-tunnel.service"))
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1));
    }

    private void run(String kind) throws IOException {
        for (String line : values(kind).toList()) {
            List<String> words = List.of(line.substring(line.startsWith("-") ? 1 : 0)
                    .replace("/etc/shikaku", folder.toString())
                    .split(" "));
            try {
                namespace.run(words.getFirst(), words.stream().skip(1).toArray(String[]::new));
            } catch (IOException failed) {
                assertThat(line).as(failed.getMessage()).startsWith("-");
            }
        }
    }

    private void start() throws IOException {
        run("ExecStartPre");
        run("ExecStart");
    }

    @Test
    @Proves(clauses = Clause.C4)
    void a_start_makes_the_tunnels_interface_with_its_addresses_and_routes_and_a_second_one_makes_it_anew()
            throws IOException {
        for (int i = 0; i < 2; i++) {
            start();
            assertThat(namespace.run("ip", "-brief", "address", "show", "vpn"))
                    .contains("10.20.3.2/30", "fd53:20:3::2/64");
            assertThat(namespace.run("ip", "route")).contains("10.30.1.10 via 10.20.3.1 dev vpn");
            assertThat(namespace.run("ip", "-6", "route")).contains("fd53:30:1::10 via fd53:20:3::1 dev vpn");
        }
        run("ExecStop");
        assertThat(namespace.run("ip", "-brief", "link")).doesNotContain("vpn");
    }

    @Test
    @Proves(clauses = Clause.C4)
    void it_comes_behind_the_rules_and_the_outer_interface_and_before_strongswan() throws IOException {
        assertThat(values("Requires").toList()).containsExactly("shikaku-router-b-nishi.service");
        assertThat(values("BindsTo").toList()).containsExactly("sys-subsystem-net-devices-internet.device");
        assertThat(values("After").findFirst().orElseThrow())
                .contains("shikaku-router-b-nishi.service ", "sys-subsystem-net-devices-internet.device");
        assertThat(values("Before").toList()).containsExactly("strongswan.service");
    }

    @Test
    void systemd_has_nothing_to_say_against_it() throws IOException, InterruptedException {
        for (RouterFile each : StartFiles.of(router, Reachability.of(site))) {
            Files.writeString(folder.resolve(each.name()), each.text());
        }
        assertThat(SystemdsOpinion.of(folder.resolve("shikaku-router-b-nishi-tunnel.service")))
                .isEmpty();
        Path wrong = folder.resolve("shikaku-wrong-tunnel.service");
        Files.writeString(
                wrong,
                Files.readString(folder.resolve("shikaku-router-b-nishi-tunnel.service"))
                        .replace("BindsTo=", "BnidsTo="));
        assertThat(SystemdsOpinion.of(wrong)).contains("BnidsTo");
    }

    @Test
    void an_interface_is_called_as_systemd_calls_it() {
        Site dashed = ExampleSite.withIpsecWith("interface: internet", "interface: wan-0.7");
        String unit = TunnelUnit.of(dashed.clinics().getLast().routerB()).text();
        assertThat(unit).contains("BindsTo=sys-subsystem-net-devices-wan\\x2d0.7.device");
    }
}
