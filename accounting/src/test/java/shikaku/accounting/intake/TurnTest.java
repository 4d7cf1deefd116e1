package shikaku.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final Turn turn = new Turn();
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void whoComesWhileAnotherWorksWaitsUntilThatIsDone() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> turn.take(() -> {
                    reading.countDown();
                    await(written);
                    return done.add("first");
                }));
        await(reading);
        Thread second = Thread.ofVirtual().start(() -> turn.take(() -> done.add("second")));
        assertThat(second.join(Duration.ofMillis(100))).isFalse();
        written.countDown();
        first.join();
        second.join();
        assertThat(List.copyOf(done)).containsExactly("first", "second");
    }

    @Test
    void whatFailsGivesTheTurnBack() {
        assertThatThrownBy(() -> turn.take(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(turn.<String>take(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
