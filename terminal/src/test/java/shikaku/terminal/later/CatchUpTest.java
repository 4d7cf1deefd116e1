package shikaku.terminal.later;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import shikaku.terminal.Limits;
import shikaku.terminal.later.Owed.Turn;

/** One at a time, with pauses that grow, are bounded and differ. */
class CatchUpTest {
    private static final RandomGenerator MIDDLE = random(0.5);

    private final List<String> tried = new ArrayList<>();
    private Turn questions = Turn.NOTHING_OWED;
    private Turn registrations = Turn.NOTHING_OWED;

    @Test
    void nothingOwedIsLookedForAgainInAWhile() {
        assertThat(catchUp(MIDDLE).look()).isEqualTo(Limits.CATCH_UP_IDLE);
        assertThat(tried).containsExactly("question", "registration");
    }

    @Test
    void oneOfEachKindIsTriedInALookAndTheNextSoonAfter() {
        questions = Turn.GOT_ON;
        registrations = Turn.GOT_ON;
        assertThat(catchUp(MIDDLE).look()).isEqualTo(Limits.CATCH_UP_GAP);
        assertThat(tried).containsExactly("question", "registration");
    }

    @Test
    void aKindOfWhichNothingSucceedsPausesByItselfAndHoldsUpNoOther() {
        questions = Turn.NOT_NOW;
        registrations = Turn.GOT_ON;
        CatchUp catchUp = catchUp(MIDDLE);
        for (int look = 0; look < 30; look++) {
            assertThat(catchUp.look()).isLessThanOrEqualTo(Limits.CATCH_UP_GAP);
        }
        assertThat(tried.stream().filter("registration"::equals)).hasSize(30);
        assertThat(tried.stream().filter("question"::equals)).hasSize(2);
    }

    @Test
    void onceTheLineIsBackWhatPausedIsTriedAtOnce() {
        questions = Turn.NOT_NOW;
        CatchUp catchUp = catchUp(MIDDLE);
        for (int look = 0; look < 20; look++) {
            catchUp.look();
        }
        tried.clear();
        catchUp.look();
        assertThat(tried).containsExactly("registration");
        catchUp.afresh();
        catchUp.look();
        assertThat(tried).endsWith("question", "registration");
    }

    @Test
    void withoutALinePausesDoubleUpToTheLongestAndBeginAnewOnceItIsBack() {
        fails();
        CatchUp catchUp = catchUp(MIDDLE);
        assertThat(catchUp.look()).isEqualTo(Limits.CATCH_UP_FIRST);
        assertThat(catchUp.look()).isEqualTo(Limits.CATCH_UP_FIRST.multipliedBy(2));
        for (int look = 0; look < 100; look++) {
            catchUp.look();
        }
        assertThat(catchUp.look()).isEqualTo(Limits.CATCH_UP_LONGEST);
        questions = Turn.GOT_ON;
        registrations = Turn.GOT_ON;
        catchUp.look();
        fails();
        assertThat(catchUp.look()).isEqualTo(Limits.CATCH_UP_FIRST);
    }

    @Test
    void terminalsOfOneOutageComeBackAtDifferentTimesAndNeverLaterThanTheLongestPause() {
        fails();
        assertThat(catchUp(random(0)).look()).isEqualTo(Limits.CATCH_UP_FIRST.dividedBy(2));
        assertThat(catchUp(random(0.75)).look()).isEqualTo(Duration.ofMillis(Limits.CATCH_UP_FIRST.toMillis() * 5 / 4));
        CatchUp late = catchUp(random(0.99));
        for (int look = 0; look < 100; look++) {
            assertThat(late.look()).isLessThanOrEqualTo(Limits.CATCH_UP_LONGEST);
        }
    }

    private void fails() {
        questions = Turn.NOT_NOW;
        registrations = Turn.NOT_NOW;
    }

    private CatchUp catchUp(RandomGenerator random) {
        return new CatchUp(
                List.of(() -> tried("question", questions), () -> tried("registration", registrations)), random);
    }

    private Turn tried(String what, Turn turn) {
        tried.add(what);
        return turn;
    }

    private static RandomGenerator random(double always) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return always;
            }
        };
    }
}
