package shikaku.edge.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeadTimeTest {
    private static final Duration MOST = Duration.ofSeconds(10);

    private final Object connection = new Object();
    private final AtomicLong now = new AtomicLong(5);
    private final HeadTime time = new HeadTime(MOST, now::get);

    @Test
    void whoeverSendsAByteNowAndThenHasTheirTimeAllTheSame() {
        for (int second = 0; second <= MOST.toSeconds(); second++) {
            assertThat(time.isOver(connection)).isFalse();
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(time.isOver(connection)).isTrue();
    }

    @Test
    void theNextRequestOfAConnectionAndTheNextConnectionBeginAnew() {
        time.isOver(connection);
        now.addAndGet(MOST.toNanos() * 2);
        time.complete();
        assertThat(time.isOver(connection)).isFalse();
        now.addAndGet(MOST.toNanos() * 2);
        assertThat(time.isOver(new Object())).isFalse();
    }
}
