package shikaku.face.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shikaku.face.Embedding;
import shikaku.face.geometry.Box;
import shikaku.face.geometry.EyeOpening;
import shikaku.face.geometry.Pose;
import shikaku.face.quality.GateLimits;

class ChallengeTest {
    private static final Box BOX = new Box(100, 100, 200, 200);
    private static final double OPEN = 0.3;

    @Test
    void turning_left_and_back_passes() {
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(2), yaw(10), yaw(25), yaw(12), yaw(3), yaw(0))
                        .phase())
                .isEqualTo(Challenge.Phase.PASSED);
    }

    @Test
    void turning_the_other_way_does_not() {
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(-25), yaw(0), yaw(0))
                        .phase())
                .isEqualTo(Challenge.Phase.ACT);
        assertThat(play(Task.TURN_RIGHT, yaw(0), yaw(0), yaw(-25), yaw(0), yaw(0))
                        .phase())
                .isEqualTo(Challenge.Phase.PASSED);
    }

    @Test
    void a_picture_that_keeps_still_never_passes() {
        Step[] still = new Step[50];
        java.util.Arrays.fill(still, yaw(1));
        for (Task task : Task.values()) {
            assertThat(play(task, still).phase()).isEqualTo(Challenge.Phase.ACT);
        }
    }

    @Test
    void a_head_that_was_never_straight_has_not_begun() {
        assertThat(play(Task.TURN_LEFT, yaw(25), yaw(30), yaw(25)).phase()).isEqualTo(Challenge.Phase.FRONT);
    }

    @Test
    void a_blink_passes_also_with_narrow_eyes() {
        for (double open : new double[] {0.35, 0.16}) {
            assertThat(play(Task.BLINK, eyes(open), eyes(open), eyes(open / 3), eyes(open), eyes(open))
                            .phase())
                    .isEqualTo(Challenge.Phase.PASSED);
        }
    }

    @Test
    void eyes_that_stay_closed_have_not_blinked() {
        assertThat(play(Task.BLINK, eyes(0.3), eyes(0.3), eyes(0.1), eyes(0.1), eyes(0.1), eyes(0.1))
                        .phase())
                .isEqualTo(Challenge.Phase.BACK);
    }

    @Test
    void another_head_in_the_middle_begins_anew() {
        Box elsewhere = new Box(300, 100, 400, 200);
        Step jumped = new Step(200, elsewhere, 0, OPEN);
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(25), jumped).phase())
                .isEqualTo(Challenge.Phase.FRONT);
        Step grown = new Step(200, new Box(50, 50, 250, 250), 0, OPEN);
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(25), grown).phase()).isEqualTo(Challenge.Phase.FRONT);
    }

    @Test
    void somebody_else_who_does_it_and_makes_way_for_a_picture_has_not_passed() {
        assertThat(play(Task.TURN_LEFT, yaw(0).by(1), yaw(0).by(1), yaw(30).by(1), yaw(0), yaw(0))
                        .phase())
                .isEqualTo(Challenge.Phase.ANOTHER);
        assertThat(play(Task.BLINK, eyes(.3).by(1), eyes(.3).by(1), eyes(.1).by(1), eyes(.3), eyes(.3))
                        .phase())
                .isEqualTo(Challenge.Phase.ANOTHER);
    }

    @Test
    void nor_has_a_picture_for_which_somebody_else_does_it_in_between() {
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(30).by(1), yaw(0), yaw(0))
                        .phase())
                .isEqualTo(Challenge.Phase.ACT);
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(15).by(1), yaw(30).by(1))
                        .phase())
                .isEqualTo(Challenge.Phase.ANOTHER);
    }

    @Test
    void who_makes_way_before_anything_was_done_only_lets_the_next_one_begin() {
        assertThat(play(Task.TURN_LEFT, yaw(0).by(1), yaw(0), yaw(0), yaw(30), yaw(0), yaw(0))
                        .phase())
                .isEqualTo(Challenge.Phase.PASSED);
    }

    @Test
    void a_gap_in_which_somebody_could_be_exchanged_begins_anew() {
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(25), new Step(900, BOX, 0, OPEN))
                        .phase())
                .isEqualTo(Challenge.Phase.FRONT);
    }

    @Test
    void frames_that_go_back_in_time_begin_anew() {
        assertThat(play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(25), new Step(-300, BOX, 0, OPEN))
                        .phase())
                .isEqualTo(Challenge.Phase.FRONT);
    }

    @Test
    void after_its_time_it_is_over_and_stays_so() {
        Step[] slow = new Step[30];
        java.util.Arrays.fill(slow, new Step(700, BOX, 0, OPEN));
        Challenge over = play(Task.TURN_LEFT, slow);
        assertThat(over.phase()).isEqualTo(Challenge.Phase.OVER);
        assertThat(over.next(glimpse(Duration.ofSeconds(22), yaw(25)))).isSameAs(over);
    }

    @Test
    void passed_stays_passed() {
        Challenge passed = play(Task.TURN_LEFT, yaw(0), yaw(0), yaw(25), yaw(0), yaw(0), yaw(60), yaw(0));
        assertThat(passed.phase()).isEqualTo(Challenge.Phase.PASSED);
    }

    @Test
    void a_task_is_drawn_from_the_allowed_ones_only() {
        Set<Task> allowed = EnumSet.of(Task.TURN_LEFT, Task.TURN_RIGHT);
        Set<Task> drawn = EnumSet.noneOf(Task.class);
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            drawn.add(Task.any(random, allowed));
        }
        assertThat(drawn).isEqualTo(allowed);
    }

    @Test
    void every_task_is_said_in_both_languages() {
        for (Task task : Task.values()) {
            assertThat(task.word().japanese()).endsWith("。");
            assertThat(task.word().english()).endsWith(".");
        }
    }

    /**
     * @param after milliseconds since the frame before
     * @param who number of the person; people have nothing in common
     */
    private record Step(long after, Box box, double yaw, double open, int who) {
        Step(long after, Box box, double yaw, double open) {
            this(after, box, yaw, open, 0);
        }

        Step by(int other) {
            return new Step(after, box, yaw, open, other);
        }
    }

    private static Glimpse glimpse(Duration at, Step step) {
        float[] who = new float[Embedding.LENGTH];
        who[step.who()] = 1;
        Pose pose = new Pose(step.yaw(), 0, 0);
        return new Glimpse(
                at,
                step.box(),
                pose,
                new EyeOpening(step.open(), step.open()),
                Optional.of(Embedding.of(who)),
                pose.away() <= GateLimits.DEFAULT.away());
    }

    private static Step yaw(double degrees) {
        return new Step(200, BOX, degrees, OPEN);
    }

    private static Step eyes(double open) {
        return new Step(200, BOX, 0, open);
    }

    private static Challenge play(Task task, Step... steps) {
        Challenge challenge = Challenge.begin(task, ChallengeLimits.DEFAULT);
        Duration at = Duration.ZERO;
        for (Step step : steps) {
            at = at.plusMillis(step.after());
            challenge = challenge.next(glimpse(at, step));
        }
        return challenge;
    }
}
