package shikaku.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void endsWhatItGuardsWhenItsTimeIsOver() throws InterruptedException {
        try (Lifetime lifetime = new Lifetime(Duration.ofMillis(1), over::countDown)) {
            lifetime.begin();
            assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void doesNotRunBeforeACardCameNorAfterItWasClosed() throws InterruptedException {
        try (Lifetime _ = new Lifetime(Duration.ZERO, over::countDown)) {
            assertThat(over.getCount()).isEqualTo(1);
        }
        Lifetime lifetime = new Lifetime(Duration.ofDays(1), over::countDown);
        lifetime.begin();
        lifetime.close();
        assertThat(over.await(10, TimeUnit.MILLISECONDS)).isFalse();
    }
}
