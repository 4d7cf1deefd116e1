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

    /** What a full disk, a pulled plug or a hand leaves of the file; nft takes each of these. */
    private static final String DAMAGE = SAY + """
            unit=%1$s
            file=/etc/shikaku/%2$s.nft
            cp $file /run/whole
            damaged() {
              case $1 in
              empty) : >$file ;;
              cut) sed '/^table/,$d' /run/whole >$file ;;
              no-table) sed '/^table/,/^}/d' /run/whole >$file ;;
              accepting) sed 's/hook forward\\(.*\\)drop;/hook forward\\1accept;/' /run/whole >$file ;;
              esac
              nft -c -f $file || echo not to be loaded
            }
            for each in empty cut no-table accepting; do
              cp /run/whole $file
              systemctl reset-failed $unit
              systemctl restart $unit
              damaged $each
              systemctl reload $unit 2>/dev/null
              say reload-$each-$?
            done
            for each in empty cut no-table accepting; do
              damaged $each
              systemctl stop $unit
              nft flush ruleset
              sysctl -q -w net/ipv4/ip_forward=1 net/ipv6/conf/all/forwarding=1
              systemctl reset-failed $unit
              systemctl start $unit 2>/dev/null
              say $each-$(systemctl is-active $unit)
            done
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

    @Test
    @Proves(clauses = {Clause.C5, Clause.C7})
    void a_file_that_is_empty_or_cut_off_opens_no_router_at_a_start_and_takes_nothing_away_at_a_reload()
            throws Exception {
        OwnSystemd systemd = systemd();
        systemd.wanted("trial", "After=network.target sysinit.target", DAMAGE);
        assertThat(systemd.report())
                .isEqualTo(List.of(
                        "reload-empty-1 rules 1 forwarding 1 1",
                        "reload-cut-1 rules 1 forwarding 1 1",
                        "reload-no-table-1 rules 0 forwarding 0 0",
                        "reload-accepting-1 rules 0 forwarding 0 0",
                        "empty-failed rules 0 forwarding 0 0",
                        "cut-failed rules 0 forwarding 0 0",
                        "no-table-failed rules 0 forwarding 0 0",
                        "accepting-failed rules 0 forwarding 0 0"));
    }
}
