package shikaku.town.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import shikaku.center.answer.Checked;
import shikaku.center.inquiry.ConsentTimes;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;
import shikaku.town.people.Town;

/** What the benchmarks ask of a neighbourhood, without its programs. */
class MeasuredClinicTest {
    private final Town town = Town.generate(Town.DEFAULT_SEED, Town.DEFAULT_DATE);

    /** Every program of the neighbourhood goes by this clock: the center, too. */
    private final BusinessClock towns = BusinessClock.ahead(
            new RealClock(Clock.systemUTC()),
            Duration.between(
                    Instant.now(),
                    ZonedDateTime.of(town.date(), Neighbourhood.OPENING, BusinessClock.JAPAN)
                            .toInstant()));

    @Test
    void a_consent_of_the_benchmark_is_of_the_time_that_the_center_has() {
        BusinessClock bench = new MeasuredClinic(neighbourhood()).day();
        LocalDateTime consent = LocalDateTime.ofInstant(bench.instant(), BusinessClock.JAPAN);
        assertThat(new ConsentTimes(towns.clock()).check(consent)).isInstanceOf(Checked.Passed.class);
        assertThat(bench.today()).isEqualTo(town.date());
    }

    /** Nothing of it runs. */
    @SuppressWarnings("NullAway")
    private Neighbourhood neighbourhood() {
        return new Neighbourhood(
                null, town, null, null, null, null, null, null, null, null, null, null, null, null, null, towns);
    }
}
