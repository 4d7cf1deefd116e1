package shikaku.town.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.domain.IdentityMethod;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Visit;
import shikaku.town.people.Town;

/** How much longer a check-in takes on a slow line: told by people who come twice. */
class SlowLineTest {
    private static final List<Visit> VISITS =
            Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE).day().visits();
    private final SlowLine slow = new SlowLine();

    @Test
    void who_came_last_by_card_and_pin_comes_again_in_the_same_order_and_nobody_else_does() {
        VISITS.forEach(visit -> slow.took(visit, Duration.ofSeconds(5)));
        List<Visit> again = new ArrayList<>();
        String told = compared(again);
        assertThat(again).hasSize(6).doesNotHaveDuplicates().isSubsetOf(VISITS).allSatisfy(visit -> {
            assertThat(((CheckInWay.ByCard) visit.way()).identity()).isEqualTo(IdentityMethod.PIN);
            assertThat(Seen.words(visit.expected())).startsWith("Answered");
            assertThat(visit.centerDown()).isFalse();
        });
        assertThat(again).isSortedAccordingTo((one, other) -> one.number() - other.number());
        assertThat(told).contains("6 件は中央値 5.0 秒", "took 5.0 s");
    }

    @Test
    void where_nobody_came_that_way_nothing_is_compared() {
        List<Visit> again = new ArrayList<>();
        assertThat(compared(again)).isEmpty();
        assertThat(again).isEmpty();
    }

    @Test
    void the_median_is_the_one_in_the_middle_whatever_the_order() {
        assertThat(SlowLine.median(List.of(Duration.ofSeconds(9), Duration.ofSeconds(1), Duration.ofSeconds(2))))
                .isEqualTo(Duration.ofSeconds(2));
    }

    private String compared(List<Visit> again) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        slow.compare(again::add, new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }
}
