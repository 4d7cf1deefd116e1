package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ports of the architecture page. */
class PortsTest {
    private static final int CLINICS = 3;

    @Test
    void the_defaults_are_those_of_the_architecture() {
        Ports ports = new Ports(Ports.DEFAULT_BASE);
        assertThat(List.of(ports.jpki(), ports.municipality(), ports.center(), ports.operators(), ports.town()))
                .containsExactly(8480, 8481, 8443, 8444, 8743);
        assertThat(List.of(ports.kioskAndDesk(0), ports.door(0), ports.slot(0), ports.accounting(0)))
                .containsExactly(8543, 8544, 8545, 8643);
        assertThat(List.of(ports.kioskAndDesk(2), ports.door(2), ports.slot(2), ports.accounting(2)))
                .containsExactly(8563, 8564, 8565, 8663);
    }

    @Test
    void routers_let_pass_by_default_to_where_the_programs_listen() {
        Ports ports = new Ports(Ports.DEFAULT_BASE);
        shikaku.network.Ports routers = shikaku.network.Ports.DEFAULT;
        assertThat(List.of(routers.door(), routers.center(), routers.jpki()))
                .containsExactly(ports.door(0), ports.center(), ports.jpki());
    }

    @Test
    void no_two_listeners_share_one() {
        Ports ports = new Ports(20_000);
        List<Integer> all = new ArrayList<>(List.of(
                ports.jpki(), ports.municipality(), ports.center(), ports.operators(), ports.town(), ports.training()));
        for (int clinic = 0; clinic < CLINICS; clinic++) {
            all.addAll(List.of(
                    ports.kioskAndDesk(clinic), ports.door(clinic), ports.slot(clinic), ports.accounting(clinic)));
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1023, 65_001})
    void a_base_outside_the_bounds_is_refused_in_one_sentence(int base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ports(base))
                .withMessageContaining("--ports")
                .withMessageContaining(Integer.toString(base));
    }

    @Test
    void a_port_that_somebody_else_uses_is_named_before_anything_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort() - 80);
            assertThatIllegalStateException()
                    .isThrownBy(() -> ports.requireFree(CLINICS))
                    .withMessageContaining("--ports")
                    .withMessageContaining(Integer.toString(taken.getLocalPort()));
            assertThat(ports.areFree()).isFalse();
        }
    }
}
