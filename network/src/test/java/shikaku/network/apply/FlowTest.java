package shikaku.network.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;

/** Lines as conntrack 1.4.7 prints them. */
class FlowTest {
    private static final String TERMINAL_TO_CENTER =
            "ipv4     2 tcp      6 431999 ESTABLISHED src=10.21.1.10 dst=10.30.1.10 sport=40000 dport=8443 src=10.30.1.10 dst=10.21.1.10 sport=8443 dport=40000 [ASSURED] mark=0 use=1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                TERMINAL_TO_CENTER + " | 10.21.1.10 -> 10.30.1.10 tcp 8443",
                "ipv6     10 udp      17 27 src=fd53:0021:0001:0000:0000:0000:0000:0010 dst=fd53:0030:0002:0000:0000:0000:0000:0010 sport=123 dport=123 [UNREPLIED] src=fd53:0030:0002:0000:0000:0000:0000:0010 dst=fd53:0021:0001:0000:0000:0000:0000:0010 sport=123 dport=123 mark=0 use=1 | fd53:21:1::10 -> fd53:30:2::10 udp 123",
                "ipv4     2 icmp     1 29 src=10.21.1.10 dst=10.30.1.10 type=8 code=0 id=7 src=10.30.1.10 dst=10.21.1.10 type=0 code=0 id=7 mark=0 use=1 | 10.21.1.10 -> 10.30.1.10 icmp",
                "ipv4     2 unknown  50 599 src=198.51.100.13 dst=192.0.2.10 [UNREPLIED] src=192.0.2.10 dst=198.51.100.13 mark=0 use=1 | 198.51.100.13 -> 192.0.2.10 unknown"
            })
    void a_connection_is_known_by_its_first_packet(String line, String flow) {
        assertThat(Flow.read(line)).get().hasToString(flow);
    }

    @Test
    void what_is_no_connection_is_none() {
        assertThat(Flow.read("conntrack v1.4.7 (conntrack-tools): 1 flow entries have been shown."))
                .isEmpty();
        assertThat(Flow.read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tcp, 10.21.1.10, 10.30.1.10, 8443, true",
        "tcp, 10.21.1.10, 10.30.1.10, 8444, false",
        "udp, 10.21.1.10, 10.30.1.10, 8443, false",
        "tcp, 10.30.1.10, 10.21.1.10, 8443, false",
        "tcp, 10.21.1.11, 10.30.1.10, 8443, false",
        "udp, 10.21.1.10, 10.30.2.10, 123, true",
        "tcp, fd53:21:1::10, fd53:30:1::10, 8443, true",
        "icmp, 10.21.1.10, 10.30.1.10, 0, false",
        "unknown, 10.21.1.10, 10.30.1.10, 0, false"
    })
    void it_may_go_on_if_the_table_lets_it_open(String transport, String from, String to, int port, boolean permitted) {
        Flow flow = Flow.read("ipv4 2 %s 6 1 src=%s dst=%s%s mark=0"
                        .formatted(transport, from, to, port == 0 ? "" : " sport=5 dport=" + port))
                .orElseThrow();
        assertThat(flow.permitted(Reachability.of(ExampleSite.read()))).isEqualTo(permitted);
    }

    @Test
    void a_ping_may_go_on_where_pings_are_permitted() {
        Flow ping = Flow.read("ipv4 2 icmp 1 29 src=10.21.1.10 dst=10.30.1.10 type=8 code=0 id=7 mark=0")
                .orElseThrow();
        assertThat(ping.permitted(Reachability.of(ExampleSite.withEcho()))).isTrue();
    }
}
