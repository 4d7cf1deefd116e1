package shikaku.town.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnMeasurementTest {
    private final DrawnVerdicts usual = new DrawnVerdicts();
    private final DrawnVerdicts turned = new DrawnVerdicts();
    private final DrawnVerdicts below = new DrawnVerdicts();

    @Test
    void what_is_as_claimed_fails_nothing() {
        asClaimed();
        assertThat(failed(2)).isEmpty();
    }

    @Test
    void too_few_pairs_claim_nothing() {
        asClaimed();
        assertThat(failed(3)).containsExactly("pairs");
    }

    @Test
    void a_holder_refused_and_a_stranger_accepted_are_wrong_decisions() {
        asClaimed();
        usual.compared(true, false);
        usual.compared(false, true);
        assertThat(measured().goals(2))
                .filteredOn(goal -> !goal.met())
                .singleElement()
                .satisfies(goal -> assertThat(goal.value()).isEqualTo(2));
    }

    @Test
    void a_turned_head_that_is_compared_or_stopped_by_another_gate_fails() {
        asClaimed();
        turned.picture(true);
        turned.askedAgain(false);
        assertThat(failed(2)).containsExactly("turned_away_not_stopped");
    }

    @Test
    void in_light_from_below_the_holder_may_be_refused_but_nobody_is_taken_for_another() {
        asClaimed();
        below.picture(true);
        below.compared(true, false);
        assertThat(failed(2)).isEmpty();
        below.compared(false, true);
        assertThat(failed(2)).containsExactly("lit_from_below_taken_for_another");
    }

    @Test
    void a_face_that_is_not_found_lowers_the_detection() {
        asClaimed();
        usual.picture(false);
        usual.askedAgain(false);
        assertThat(failed(2)).containsExactly("detection_percent");
        assertThat(measured().figures()).containsEntry("usual_asked_again", 1.0);
    }

    private void asClaimed() {
        usual.picture(true);
        usual.compared(true, true);
        usual.compared(false, false);
        turned.picture(true);
        turned.askedAgain(true);
    }

    private DrawnMeasurement measured() {
        return new DrawnMeasurement(
                2, 2, Map.of(Shot.USUAL, usual, Shot.TURNED_AWAY, turned, Shot.LIT_FROM_BELOW, below));
    }

    private List<String> failed(int pairs) {
        return measured().goals(pairs).stream()
                .filter(goal -> !goal.met())
                .map(Goal::name)
                .toList();
    }
}
