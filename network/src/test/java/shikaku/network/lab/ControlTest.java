package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Zone;

/** A lab's proof can fail: what is denied would arrive without the rules, and what was never sent is missed. */
@WhereLabsStand
class ControlTest {
    private final Reachability table = Reachability.of(ExampleSite.ofOneClinic());
    private final List<Probe> control = new Control(table, ignored -> true).probes();

    @SuppressWarnings("NullAway.Init")
    private Lab lab;

    @BeforeEach
    void up(@TempDir Path journals) {
        lab = Lab.up(table.site(), journals);
    }

    @AfterEach
    void down() {
        lab.close();
    }

    @Test
    void without_rules_every_kind_of_forged_packet_arrives_but_what_the_kernel_itself_stops() throws Exception {
        try (Trial trial = Trial.in(lab, table)) {
            Outcome outcome = trial.of(control);
            assertThat(outcome.differences()).isEmpty();
            assertThat(Control.tallies(outcome))
                    .hasSize(Kind.values().length)
                    .allSatisfy(each -> assertThat(each.arrived()).isPositive());
        }
    }

    @Test
    void whoever_is_unplugged_has_tried_nothing_and_each_of_its_packets_is_a_difference_also_where_it_is_denied()
            throws Exception {
        Zone zone = table.site().distribution();
        lab.segment(zone).ip(List.of("link set attacker down"));
        List<Probe> denied = Probes.all(table).stream()
                .filter(each -> each.from().equals(Machine.attacker(zone, table.site())))
                .filter(each -> each.kind() == Kind.SPOOFED && !each.permitted())
                .toList();
        try (Trial trial = Trial.in(lab, table)) {
            assertThat(trial.once(denied).differences())
                    .hasSameSizeAs(denied)
                    .allMatch(each -> each.story() == Difference.Story.NEVER_TRIED);
        }
    }
}
