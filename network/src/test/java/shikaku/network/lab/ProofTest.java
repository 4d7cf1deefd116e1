package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.message.Sentence;
import shikaku.network.ExampleSite;
import shikaku.network.Reachability;
import shikaku.network.Site;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Transport.Tcp;

/** What the lab says of packets, without any. */
class ProofTest {
    private final Site site = ExampleSite.read();
    private final Reachability table = Reachability.of(site);

    @Test
    void a_packet_that_arrived_though_it_is_denied_is_a_sentence_with_who_whom_and_what() {
        Outcome outcome = new Outcome(Probes.all(table).stream()
                .filter(each -> each.content().equals(new Segment(3389, Tcp.SYN)))
                .limit(3)
                .toList());
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
        assertThat(outcome.differences().map(Difference::sentence).map(Sentence::english))
                .singleElement()
                .asString()
                .startsWith("did not arrive though the table permits it");
    }

    @Test
    void a_proof_with_a_difference_does_not_hold_and_its_page_says_so() {
        Tally tally = new Tally(Kind.CONNECTION, 2, 1, 2);
        Proof proof = new Proof(
                List.of(), List.of(tally), tally, List.of(), List.of(), List.of(new Sentence("違い", "a difference")));
        assertThat(proof.holds()).isFalse();
        assertThat(proof.page(new Circumstances(LocalDate.EPOCH, "c0ffee", "Linux 1")))
                .contains("- 違い", "day, commit, kernel: 1970-01-01, c0ffee, Linux 1\n")
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
