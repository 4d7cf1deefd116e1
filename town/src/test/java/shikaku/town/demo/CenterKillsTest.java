package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.domain.IdentityMethod;
import shikaku.town.day.CheckInWay;
import shikaku.town.day.Visit;
import shikaku.town.people.Town;

/** Where the center is killed during the day. */
class CenterKillsTest {
    private final List<Visit> visits =
            Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE).day().visits();

    @Test
    void three_different_points_at_three_check_ins_with_a_card() {
        CenterKills kills = CenterKills.threeIn(visits);
        assertThat(kills.points().values()).containsExactlyInAnyOrder(KillPoint.values());
        assertThat(visits.stream().filter(visit -> kills.at(visit).isPresent()))
                .hasSize(3)
                .allSatisfy(visit -> {
                    assertThat(visit.way()).isInstanceOf(CheckInWay.ByCard.class);
                    assertThat(((CheckInWay.ByCard) visit.way()).identity()).isEqualTo(IdentityMethod.PIN);
                    assertThat(visit.centerDown()).isFalse();
                });
    }

    @Test
    void nobody_is_killed_on_a_quiet_day() {
        assertThat(visits).allMatch(visit -> CenterKills.NONE.at(visit).isEmpty());
    }
}
