package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shikaku.message.Sentence;
import shikaku.network.ExampleSite;
import shikaku.network.KernelSettings;
import shikaku.network.Router;

/** In a network namespace of its own, as the kernel has it. */
class ReadinessTest {
    private final Router router = ExampleSite.withIpsec().clinics().getLast().routerB();

    @SuppressWarnings("NullAway.Init")
    private OwnNamespace namespace;

    @BeforeEach
    void enter() throws IOException {
        namespace = OwnNamespace.open();
    }

    @AfterEach
    void leave() {
        namespace.close();
    }

    private Readiness readiness() {
        return new Readiness(router, new SystemMachine(namespace.before()));
    }

    private void make(String... interfaces) throws IOException {
        for (String each : interfaces) {
            namespace.run("ip", "link", "add", each, "type", "veth", "peer", "name", each + "-peer");
        }
    }

    @Test
    void an_interface_that_the_site_file_names_and_the_machine_has_not_stops_everything() throws IOException {
        make("terminal");
        assertThatThrownBy(() -> readiness().requireInterfaces())
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("インタフェース [vpn, internet] がこの機械にありません")
                .hasMessageContaining("no interface [vpn, internet], which the site file names for router-b-nishi")
                .hasMessageContaining("terminal-peer");
        make("vpn", "internet");
        assertThatCode(() -> readiness().requireInterfaces()).doesNotThrowAnyException();
    }

    @Test
    void each_setting_that_the_rules_rely_on_is_a_warning_until_it_holds() throws IOException {
        make("terminal", "vpn", "internet");
        assertThat(readiness().wrongSettings())
                .extracting(Sentence::english)
                .contains(
                        "the kernel's net/ipv4/ip_forward is 0 and must be 1",
                        "the kernel's net/ipv4/conf/vpn/send_redirects is 1 and must be 0",
                        "the kernel's net/ipv6/conf/internet/accept_ra is 1 and must be 0");
        for (KernelSettings.Setting each : KernelSettings.of(router)) {
            namespace.run("sysctl", "-q", "-w", "net/%s=%s".formatted(each.key(), each.value()));
        }
        assertThat(readiness().wrongSettings()).isEmpty();
    }

    @Test
    void a_setting_that_the_kernel_does_not_have_is_wrong_too() throws IOException {
        assertThat(readiness().wrongSettings())
                .extracting(Sentence::japanese)
                .contains("カーネル設定 net/ipv6/conf/vpn/accept_ra は - です。0 でなければなりません");
    }
}
