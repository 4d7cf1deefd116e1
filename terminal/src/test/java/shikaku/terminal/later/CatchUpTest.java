package shikaku.terminal.later;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import shikaku.terminal.Limits;
import shikaku.terminal.later.CatchUp.Kind;
import shikaku.terminal.later.Owed.Turn;

/** One at a time, with pauses that grow, are bounded and differ. */
class CatchUpTest {
    private static final RandomGenerator MIDDLE = random(0.5);

    private final List<String> tried = new ArrayList<>();
    private long nanos;
    private Turn questions = Turn.NOTHING_OWED;
    private Turn registrations = Turn.NOTHING_OWED;

    @Test
    void nothingOwedIsLookedForAgainInAWhile() {
        assertThat(look(catchUp(MIDDLE))).isEqualTo(Limits.CATCH_UP_IDLE);
        assertThat(tried).containsExactly("question", "registration");
    }

    @Test
    void oneOfEachKindIsTriedInALookAndTheNextSoonAfter() {
        questions = Turn.GOT_ON;
        registrations = Turn.GOT_ON;
        assertThat(look(catchUp(MIDDLE))).isEqualTo(Limits.CATCH_UP_GAP);
        assertThat(tried).containsExactly("question", "registration");
    }

    @Test
    void aKindOfWhichNothingSucceedsPausesByItselfAndHoldsUpNoOther() {
        questions = Turn.NOT_NOW;
        registrations = Turn.GOT_ON;
        CatchUp catchUp = catchUp(MIDDLE);
        for (int look = 0; look < 30; look++) {
            assertThat(look(catchUp)).isLessThanOrEqualTo(Limits.CATCH_UP_GAP);
        }
        assertThat(tried.stream().filter("registration"::equals)).hasSize(30);
        assertThat(tried.stream().filter("question"::equals)).hasSize(2);
    }

    @Test
    void onceTheLineIsBackWhatPausedIsTriedAtOnce() {
        questions = Turn.NOT_NOW;
        CatchUp catchUp = catchUp(MIDDLE);
        for (int look = 0; look < 50; look++) {
            look(catchUp);
        }
        tried.clear();
        catchUp.look();
        assertThat(tried).doesNotContain("question");
        catchUp.afresh();
        catchUp.look();
        assertThat(tried).contains("question");
    }

    @Test
    void aLineThatComesAndGoesIsNoReasonToTryMoreOftenThanTheShortestPause() {
        questions = Turn.NOT_NOW;
        CatchUp catchUp = catchUp(MIDDLE);
        Duration step = Limits.CATCH_UP_FIRST.dividedBy(20);
        for (int look = 0; look < 200; look++) {
            catchUp.afresh();
            catchUp.look();
            nanos += step.toNanos();
        }
        assertThat(tried.stream().filter("question"::equals)).hasSize(200 / 20);
    }

    @Test
    void withoutALinePausesDoubleUpToTheLongestAndBeginAnewOnceItIsBack() {
        fails();
        CatchUp catchUp = catchUp(MIDDLE);
        assertThat(look(catchUp)).isEqualTo(Limits.CATCH_UP_FIRST);
        assertThat(look(catchUp)).isEqualTo(Limits.CATCH_UP_FIRST.multipliedBy(2));
        for (int look = 0; look < 100; look++) {
            look(catchUp);
        }
        assertThat(look(catchUp)).isEqualTo(Limits.CATCH_UP_LONGEST);
        questions = Turn.GOT_ON;
        registrations = Turn.GOT_ON;
        look(catchUp);
        fails();
        assertThat(look(catchUp)).isEqualTo(Limits.CATCH_UP_FIRST);
    }

    @Test
    void terminalsOfOneOutageComeBackAtDifferentTimesAndNeverLaterThanTheLongestPause() {
        fails();
        assertThat(look(catchUp(random(0)))).isEqualTo(Limits.CATCH_UP_FIRST.dividedBy(2));
        assertThat(look(catchUp(random(0.75)))).isEqualTo(Duration.ofMillis(Limits.CATCH_UP_FIRST.toMillis() * 5 / 4));
        CatchUp late = catchUp(random(0.99));
        for (int look = 0; look < 100; look++) {
            assertThat(look(late)).isLessThanOrEqualTo(Limits.CATCH_UP_LONGEST);
        }
    }

    private void fails() {
        questions = Turn.NOT_NOW;
        registrations = Turn.NOT_NOW;
    }

    private CatchUp catchUp(RandomGenerator random) {
        return new CatchUp(List.of(
                new Kind(() -> tried("question", questions), new Pauses(random, () -> nanos)),
                new Kind(() -> tried("registration", registrations), new Pauses(random, () -> nanos))));
    }

    /** A look, and the pause after it. */
    private Duration look(CatchUp catchUp) {
        Duration pause = catchUp.look();
        nanos += pause.toNanos();
        return pause;
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
