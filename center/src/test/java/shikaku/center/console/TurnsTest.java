package shikaku.center.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.fake.FakeClock;

class TurnsTest {
    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final Turns turns = new Turns(clock);

    @Test
    void an_account_has_so_many_in_a_minute_and_takes_nobody_elses() {
        for (int turn = 0; turn < Limits.CONSOLE_TURNS; turn++) {
            assertThat(turns.take("gyosha")).isTrue();
        }
        assertThat(turns.take("gyosha")).isFalse();
        assertThat(turns.take("other")).isTrue();
        clock.advance(Limits.CONSOLE_SPAN.plusSeconds(1));
        assertThat(turns.take("gyosha")).isTrue();
    }
}
