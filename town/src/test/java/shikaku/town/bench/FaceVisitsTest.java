package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaceVisitsTest {
    private static final Map<String, Double> QUICK = Map.of(
            "face_answer_ms_p50", 400.0,
            "face_answer_ms_p99", 800.0,
            "face_card_placed_ms_p50", 200.0,
            "face_reader_megabytes_max", 350.0);

    @Test
    void the_goals_are_those_of_a_warm_reader_on_two_cores() {
        assertThat(FaceVisits.goals(QUICK)).hasSize(4).allMatch(Goal::met);
    }

    @Test
    void a_slow_answer_in_a_hundred_misses_its_goal() {
        Map<String, Double> slow = new HashMap<>(QUICK);
        slow.put("face_answer_ms_p99", 801.0);
        assertThat(FaceVisits.goals(slow))
                .filteredOn(goal -> !goal.met())
                .singleElement()
                .satisfies(goal -> assertThat(goal.name()).isEqualTo("face_answer_ms_p99"));
    }
}
