package shikaku.network.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Router;
import shikaku.network.Site;

/** A true systemd starts, reloads and stops the unit that is written, with its files where they belong. */
class StartedBySystemdTest {
    private static final Site SITE = ExampleSite.read();
    private static final Router ROUTER = SITE.clinics().getFirst().routerB();
    private static final String UNIT = StartFiles.unitOf(ROUTER);

    /** Says in one line whether the rules are there, and whether packets are forwarded. */
    private static final String SAY = """
            say() {
              rules=$(nft list ruleset | grep -c 'hook forward.*policy drop')
              echo $1 rules $rules forwarding $(sysctl -n net/ipv4/ip_forward net/ipv6/conf/all/forwarding)
            }
            """;

    /** Comes when a network manager would. */
    private static final String INTERFACE = SAY + """
            say interface
            ip link add terminal type veth peer name x
            ip link set terminal up
            """;

    private static final String TRIAL = SAY + """
            unit=%1$s
            say $(systemctl is-active $unit)
            systemctl reload $unit
            say reloaded
            systemctl stop $unit
            say $(systemctl is-active $unit)
            sysctl -q -w net/ipv4/ip_forward=1 net/ipv6/conf/all/forwarding=1
            nft flush ruleset
            systemctl start $unit
            say again
            systemctl stop $unit
            nft flush ruleset
            sysctl -q -w net/ipv4/ip_forward=1 net/ipv6/conf/all/forwarding=1
            echo nonsense >/etc/shikaku/%2$s.nft
            systemctl start $unit 2>/dev/null
            say $(systemctl is-active $unit)
            echo end
            """.formatted(UNIT, ROUTER);

    @TempDir
    private Path folder;

    private OwnSystemd systemd() throws IOException {
        OwnSystemd systemd = new OwnSystemd(folder);
        for (RouterFile each : StartFiles.of(ROUTER, Reachability.of(SITE))) {
            systemd.file(each);
        }
        systemd.enable(UNIT);
        return systemd;
    }

    @Test
    @Proves(clauses = {Clause.C5, Clause.C7})
    void a_router_has_its_rules_before_any_interface_forwards_only_behind_them_and_never_without() throws Exception {
        OwnSystemd systemd = systemd();
        systemd.wanted("interface", "After=network-pre.target\nBefore=network.target", INTERFACE);
        systemd.wanted("trial", "After=interface.service network.target sysinit.target", TRIAL);
        assertThat(systemd.report())
                .isEqualTo(List.of(
                        "interface rules 1 forwarding 1 1",
                        "active rules 1 forwarding 1 1",
                        "reloaded rules 1 forwarding 1 1",
                        "inactive rules 1 forwarding 0 0",
                        "again rules 1 forwarding 1 1",
                        "failed rules 0 forwarding 0 0"));
    }
}
