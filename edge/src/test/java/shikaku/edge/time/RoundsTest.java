package shikaku.edge.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is done again and again goes on whatever one round comes to, until the program ends. */
class RoundsTest {
    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore done = new Semaphore(0);

    @Test
    void theFirstRoundIsAtTheStartAndTheNextOneComesAlsoAfterOneThatBroke() throws Exception {
        Rounds rounds = new Rounds("test", this::breaks, Duration.ofMillis(1));
        rounds.start();
        try {
            assertThat(done.tryAcquire(3, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(rounds.isRunning()).isTrue();
        } finally {
            rounds.stop();
        }
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void onceStoppedItDoesNotWaitForTheNextRound() throws Exception {
        Rounds rounds = new Rounds("test", done::release, Duration.ofDays(1));
        rounds.start();
        assertThat(done.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
        rounds.start();
        assertThat(done.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        rounds.stop();
    }

    private void breaks() {
        done.release();
        throw new IllegalStateException("this round");
    }
}
