package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shikaku.message.Sentence;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Transport.Tcp;

/** What the lab says of packets, without any. */
class ProofTest {
    private static final Circumstances WHEN = new Circumstances(
            LocalDate.EPOCH,
            "c0ffee",
            "Linux 1",
            Duration.ofSeconds(25),
            "./shikaku routers lab test --site city.yaml");

    private final Site site = ExampleSite.read();
    private final Reachability table = Reachability.of(site);

    @Test
    void a_packet_that_arrived_though_it_is_denied_is_a_sentence_with_who_whom_and_what() {
        Outcome outcome = new Outcome(Probes.all(table).stream()
                .filter(each -> each.content().equals(new Segment(3389, Tcp.SYN)))
                .limit(3)
                .toList());
        IntStream.range(0, 3).forEach(outcome::handed);
        outcome.sent(7, 1);
        outcome.indexOf(Mark.of(7)).ifPresent(outcome::arrived);
        assertThat(outcome.differences().map(Difference::sentence).map(Sentence::inBoth))
                .singleElement()
                .asString()
                .contains("表が拒むのに届いた", "arrived though the table denies it", "higashi/accounting", "TCP to 3389 [SYN]");
    }

    @Test
    void what_is_permitted_and_missing_is_a_difference_too() {
        Outcome outcome = new Outcome(
                Probes.all(table).stream().filter(Probe::permitted).limit(1).toList());
        outcome.handed(0);
        assertThat(outcome.differences().map(Difference::sentence).map(Sentence::english))
                .singleElement()
                .asString()
                .startsWith("did not arrive though the table permits it");
    }

    @Test
    void what_never_came_to_its_router_is_a_difference_even_if_it_is_denied_and_is_not_counted_as_tried() {
        Outcome outcome = new Outcome(Probes.all(table).stream()
                .filter(each -> each.kind() == Kind.SPOOFED && !each.permitted())
                .limit(2)
                .toList());
        outcome.handed(0);
        assertThat(outcome.missing()).containsExactly(1);
        assertThat(outcome.differences().map(Difference::story)).containsExactly(Difference.Story.NEVER_TRIED);
        assertThat(Tally.of(Kind.SPOOFED, outcome)).isEqualTo(new Tally(Kind.SPOOFED, 1, 0, 0));
    }

    @Test
    void a_page_names_the_command_that_was_typed_its_duration_and_the_ports() {
        assertThat(proof(Optional.empty()).page(WHEN))
                .contains(
                        "`./shikaku routers lab test --site city.yaml` が書いたもの",
                        "Linux 1, 25 s\n",
                        ": 22, 443. And echo")
                .doesNotContain("docs/examples/site.yaml", "IPsec");
    }

    @Test
    void a_page_says_where_plain_cables_took_the_place_of_tunnels_and_why() {
        assertThat(proof(Optional.of(new Sentence("ESPがない", "no ESP"))).page(WHEN))
                .contains("素のケーブルに置き換えた", "理由: ESPがない", "were not tried. Why: no ESP");
    }

    private static Proof proof(Optional<Sentence> plain) {
        Tally tally = new Tally(Kind.CONNECTION, 2, 1, 2);
        return new Proof(
                new Proof.Scene(List.of(22, 443), plain),
                List.of(),
                List.of(),
                List.of(tally),
                tally,
                List.of(),
                List.of(),
                List.of(new Sentence("違い", "a difference")));
    }

    @Test
    void a_proof_with_a_difference_does_not_hold_and_its_page_says_so() {
        Proof proof = proof(Optional.empty());
        assertThat(proof.holds()).isFalse();
        assertThat(proof.page(WHEN))
                .contains("- 違い", "day, commit, kernel, duration: 1970-01-01, c0ffee, Linux 1, 25 s\n")
                .doesNotContain("なし。");
    }

    @Test
    void every_kind_of_attempt_is_among_the_probes_and_every_permission_is_tried_in_both_families() {
        List<Probe> all = Probes.all(table);
        assertThat(all.stream().map(Probe::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
        assertThat(all.stream().filter(each -> each.kind() == Kind.CONNECTION && each.permitted()))
                .hasSize(2 * table.permissions().size());
    }
}
