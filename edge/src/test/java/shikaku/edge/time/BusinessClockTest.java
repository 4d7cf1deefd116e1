package shikaku.edge.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
    /** 00:30 of the next day in Japan. */
    private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

    private final RealClock real = new RealClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void todayIsJapansDayAlsoOnAMachineThatKeepsUtc() {
        assertThat(BusinessClock.of(real, Optional.empty()).today()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aSetDayKeepsTheTimeOfDayInJapan() {
        BusinessClock clock = BusinessClock.of(real, Optional.of(LocalDate.of(2024, 2, 29)));

        assertThat(clock.today()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2024-02-28T15:30:00Z"));
    }

    @Test
    void aheadOfRealTimeIsAheadForEveryProgramAlike() {
        Duration ahead = Duration.parse("P3DT7H");

        assertThat(BusinessClock.ahead(real, ahead).instant()).isEqualTo(NOW.plus(ahead));
        assertThat(BusinessClock.ahead(real, ahead.negated()).today()).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void realTimeStaysRealOnASetDay() {
        BusinessClock.of(real, Optional.of(LocalDate.of(2024, 2, 29)));

        assertThat(real.instant()).isEqualTo(NOW);
    }
}
