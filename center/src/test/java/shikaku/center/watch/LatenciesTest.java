package shikaku.center.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import shikaku.evidence.Act;

class LatenciesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Percentage TWO_DIGITS = Percentage.withPercentage(2);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Latencies latencies = new Latencies(now::get, ZoneId.of("Asia/Tokyo"), System::nanoTime);

    private void took(long millis) {
        latencies.took(Act.INQUIRY_BY_CARD, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void fifty_ninety_five_and_ninety_nine_of_a_hundred_took_no_longer() {
        IntStream.rangeClosed(1, 100).forEach(this::took);
        assertThat(latencies.lastHour()).singleElement().satisfies(latency -> {
            assertThat(latency.act()).isEqualTo(Act.INQUIRY_BY_CARD);
            assertThat(latency.count()).isEqualTo(100);
            assertThat(latency.p50().toMillis()).isCloseTo(50, TWO_DIGITS);
            assertThat(latency.p95().toMillis()).isCloseTo(95, TWO_DIGITS);
            assertThat(latency.p99().toMillis()).isCloseTo(99, TWO_DIGITS);
            assertThat(latency.most().toMillis()).isCloseTo(100, TWO_DIGITS);
        });
    }

    @Test
    void an_hour_ends_after_an_hour_and_a_day_at_midnight() {
        took(10);
        now.set(NOON.plus(Duration.ofMinutes(54)));
        assertThat(latencies.lastHour()).hasSize(1);
        now.set(NOON.plus(Duration.ofMinutes(61)));
        assertThat(latencies.lastHour()).isEmpty();
        assertThat(latencies.today()).hasSize(1);
        now.set(NOON.plus(Duration.ofHours(12)));
        assertThat(latencies.today()).isEmpty();
    }

    @Test
    void what_took_longer_than_a_minute_or_less_than_nothing_breaks_nothing() {
        took(120_000);
        took(-5);
        assertThat(latencies.today()).singleElement().satisfies(latency -> {
            assertThat(latency.count()).isEqualTo(2);
            assertThat(latency.most()).isLessThanOrEqualTo(Duration.ofMinutes(1).plusSeconds(1));
        });
    }
}
