package shikaku.edge.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

/** C-15: whoever relies on a scanner knows when there is none, and for how long. */
@Proves(clauses = Clause.C15)
class ScannerWatchTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration FRESH = Duration.ofDays(3);
    private static final Duration GRACE = Duration.ofHours(2);

    private Instant now = START;
    private Optional<ScannerVersion> version = dated(START.minus(Duration.ofHours(1)));
    private boolean tells = true;
    private int tries;
    private ScannerWatch watch = watch(GRACE);

    @Test
    void one_that_answers_with_fresh_signatures_is_relied_on() {
        watch.ask();
        assertThat(watch.state().trouble()).isEmpty();
        assertThat(watch.state().age()).contains(Duration.ofHours(1));
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void one_that_is_silent_is_known_to_be_and_when_it_is_back_all_is_well() {
        watch.ask();
        version = Optional.empty();
        watch.ask();
        assertThat(watch.state().trouble()).contains(Reason.SCANNER_SILENT);
        assertThat(health()).isEqualTo(new Status("IMPAIRED"));
        version = dated(START);
        watch.ask();
        assertThat(watch.state().trouble()).isEmpty();
    }

    @Test
    void signatures_too_old_dated_ahead_or_without_a_date_are_stale() {
        version = dated(START.minus(FRESH));
        watch.ask();
        assertThat(watch.state().trouble()).isEmpty();
        for (Optional<ScannerVersion> stale : new Optional[] {
            dated(START.minus(FRESH).minusSeconds(1)),
            dated(START.plus(Duration.ofDays(1))),
            Optional.of(new ScannerVersion("ClamAV 1.4.6", Optional.empty()))
        }) {
            version = stale;
            watch.ask();
            assertThat(watch.state().trouble()).contains(Reason.SIGNATURES_STALE);
        }
    }

    @Test
    void one_that_calls_clean_what_it_gave_up_is_not_relied_on_until_it_is_set_up() {
        tells = false;
        watch.ask();
        assertThat(watch.state().trouble()).contains(Reason.SCANNER_HIDES_LIMITS);
        assertThat(health()).isEqualTo(new Status("IMPAIRED"));
        tells = true;
        watch.ask();
        assertThat(watch.state().trouble()).isEmpty();
    }

    @Test
    void one_that_tells_is_tried_at_the_start_after_a_silence_and_with_new_signatures_and_no_more_often() {
        for (int ask = 0; ask < 10; ask++) {
            watch.ask();
        }
        assertThat(tries).isEqualTo(1);
        version = dated(START);
        watch.ask();
        assertThat(tries).isEqualTo(2);
        version = Optional.empty();
        watch.ask();
        version = dated(START);
        watch.ask();
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void files_are_taken_in_until_the_grace_is_over_counted_from_when_the_trouble_began_whatever_it_has_become() {
        watch.ask();
        later(GRACE);
        version = Optional.empty();
        watch.ask();
        assertThat(watch.isOver(now)).isFalse();
        later(GRACE.minusSeconds(1));
        version = Optional.of(new ScannerVersion("ClamAV 1.4.6", Optional.empty()));
        watch.ask();
        assertThat(watch.isOver(now)).isFalse();
        later(Duration.ofSeconds(1));
        assertThat(watch.isOver(now)).isTrue();
        version = dated(now);
        watch.ask();
        assertThat(watch.isOver(now)).isFalse();
    }

    @Test
    void without_a_grace_they_are_taken_in_for_ever() {
        watch = watch(null);
        version = Optional.empty();
        watch.ask();
        later(Duration.ofDays(100));
        assertThat(watch.isOver(now)).isFalse();
    }

    @Test
    void without_a_scanner_in_the_configuration_that_is_the_trouble() {
        watch = ScannerWatch.ofNone(() -> now);
        watch.ask();
        assertThat(watch.state().trouble()).contains(Reason.SCANNER_NOT_CONFIGURED);
        assertThat(watch.isOver(now)).isFalse();
        assertThat(health()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void each_question_is_told() {
        var told = new AtomicInteger();
        watch.whenAsked(told::incrementAndGet);
        watch.ask();
        watch.ask();
        assertThat(told).hasValue(2);
    }

    @Test
    void a_scanner_that_stopped_is_known_of_within_half_a_minute() {
        // The longest pause that may be configured (20 s), and the time that an answer may take.
        assertThat(Duration.ofSeconds(20).plus(Limits.ANSWERS)).isLessThan(Duration.ofSeconds(30));
    }

    private Status health() {
        return new ScannerHealth(watch).health().getStatus();
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static Optional<ScannerVersion> dated(Instant date) {
        return Optional.of(new ScannerVersion("ClamAV 1.4.6", Optional.of(date)));
    }

    private ScannerWatch watch(@Nullable Duration grace) {
        var settings = new ScannerSettings(Path.of("/none"), Duration.ofSeconds(10), FRESH, grace);
        return ScannerWatch.of(new Answering(), settings, () -> now);
    }

    private final class Answering implements Scanner {
        @Override
        public Verdict scan(Path file, Duration patience) {
            return new Verdict.Unanswered();
        }

        @Override
        public boolean tellsWhatItGaveUp() {
            tries++;
            return tells;
        }

        @Override
        public ScannerVersion version() throws IOException {
            return version.orElseThrow(() -> new IOException("silent"));
        }
    }
}
