package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.Clinic;
import shikaku.network.ExampleSite;
import shikaku.network.Family;
import shikaku.network.Permission;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.document.RouterFile;

/** A VPN as carriers have them on a bad day. */
@WhereLabsStand
class SlowVpnTest {
    private static final Duration DELAY = Duration.ofMillis(60);
    private static final int SENT = 600;
    private static final int PORTION = 150;
    /** Longer than any packet is on its way. */
    private static final int PATIENCE_MILLIS = 500;

    private static final int SIZE = 100;
    private static final int OFTEN = 100;

    private final Site site = ExampleSite.ofOneClinic();
    private final Clinic clinic = site.clinics().getFirst();
    private final Reachability table = Reachability.of(site);

    @TempDir
    private Path journals;

    @Test
    void packets_are_late_and_some_are_lost_and_programs_talk_all_the_same_until_the_line_is_a_good_one_again()
            throws Exception {
        try (Lab lab = Lab.up(site, journals, new Vpn(DELAY, 5))) {
            site.routers()
                    .forEach(each -> lab.load(each, RouterFile.of(each, table).text()));
            InetSocketAddress time = time();
            try (DatagramSocket there = lab.at(site.distribution()).run(() -> new DatagramSocket(time));
                    DatagramSocket here = lab.at(clinic.terminal()).run(() -> new DatagramSocket())) {
                there.setSoTimeout(PATIENCE_MILLIS);
                here.setSoTimeout(PATIENCE_MILLIS);
                assertThat(roundTrip(here, there, time)).isGreaterThanOrEqualTo(DELAY.multipliedBy(2));
                assertThat(lost(here, there, time)).isBetween(1, SENT / 5);
            }
            assertThat(new Conversations(lab).hold(clinic.terminal(), site.center(), toCenter(), Family.IPV4))
                    .isTrue();
            becomesQuick(lab);
        }
    }

    /** Tried often enough that a busy machine is quick once. */
    private void becomesQuick(Lab lab) throws Exception {
        lab.quicken();
        assertThat(Tool.run(lab.at(site.hub()).command(List.of("nft", "list", "tables"))))
                .contains("shikaku")
                .doesNotContain("loss");
        try (DatagramSocket there = lab.at(site.distribution()).run(() -> new DatagramSocket(time()));
                DatagramSocket here = lab.at(clinic.terminal()).run(() -> new DatagramSocket())) {
            there.setSoTimeout(PATIENCE_MILLIS);
            here.setSoTimeout(PATIENCE_MILLIS);
            for (int i = 0; i < OFTEN; i++) {
                if (roundTrip(here, there, time()).compareTo(DELAY) < 0) {
                    return;
                }
            }
        }
        throw new AssertionError("as slow as before");
    }

    /** Again until nothing of it is lost. */
    private static Duration roundTrip(DatagramSocket here, DatagramSocket there, InetSocketAddress time)
            throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[SIZE], SIZE);
        while (true) {
            try {
                long begun = System.nanoTime();
                here.send(new DatagramPacket(new byte[SIZE], SIZE, time));
                there.receive(packet);
                there.send(packet);
                here.receive(packet);
                return Duration.ofNanos(System.nanoTime() - begun);
            } catch (SocketTimeoutException lost) {
                continue;
            }
        }
    }

    /** In portions that a socket's buffer holds: what a busy machine's kernel has no room for was not lost on the line. */
    private static int lost(DatagramSocket here, DatagramSocket there, InetSocketAddress time) throws IOException {
        int lost = 0;
        for (int sent = 0; sent < SENT; sent += PORTION) {
            for (int i = 0; i < PORTION; i++) {
                here.send(new DatagramPacket(new byte[SIZE], SIZE, time));
            }
            lost += PORTION - arrived(there);
        }
        return lost;
    }

    private static int arrived(DatagramSocket there) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[SIZE], SIZE);
        int arrived = 0;
        try {
            for (; arrived < PORTION; arrived++) {
                there.receive(packet);
            }
        } catch (SocketTimeoutException noMore) {
            return arrived;
        }
        return PORTION;
    }

    private InetSocketAddress time() {
        String address = site.distribution().host().addresses().ipv6().toString();
        return new InetSocketAddress(
                InetAddress.ofLiteral(address), site.ports().time());
    }

    private Permission toCenter() {
        return table.permissions().stream()
                .filter(each -> each.from().equals(clinic.terminal().host())
                        && each.to().equals(site.center().host()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_loss_or_delay_that_no_line_has_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> new Vpn(Duration.ofMinutes(1), 0)).hasMessageContaining("ミリ秒");
        assertThatThrownBy(() -> new Vpn(Duration.ZERO, 51)).hasMessageContaining("a loss 0 to 50 %");
    }
}
