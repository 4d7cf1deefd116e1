package shikaku.edge.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Arrow;
import shikaku.edge.Limits;
import shikaku.edge.time.BusinessClock;
import shikaku.edge.time.RealClock;

class FigureEventsTest {
    private final BusinessClock clock = BusinessClock.of(
            new RealClock(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC)), Optional.empty());
    private final FigureEvents events = new FigureEvents("terminal-kobe", clock, true);

    @Test
    void aWatcherGetsWhatWasBeforeAndWhatComes() {
        events.publish(Arrow.A3);
        BlockingQueue<FigureEvent> watcher = events.watch(0).orElseThrow();
        events.publish(Arrow.A4_CHECK);

        assertThat(watcher).extracting(FigureEvent::arrow).containsExactly(Arrow.A3, Arrow.A4_CHECK);
        assertThat(watcher).extracting(FigureEvent::number).containsExactly(1L, 2L);
    }

    @Test
    void aWatcherWhoComesBackGetsOnlyWhatItMissed() {
        events.publish(Arrow.A3);
        events.publish(Arrow.A4);

        assertThat(events.watch(1).orElseThrow()).extracting(FigureEvent::arrow).containsExactly(Arrow.A4);
    }

    @Test
    void anEventIsFourMembersAndNothingPersonal() {
        events.publish(Arrow.A5_PROOF);

        assertThat(events.watch(0).orElseThrow().remove().json())
                .isEqualTo(
                        "{\"number\":1,\"arrow\":\"⑤′\",\"place\":\"terminal-kobe\",\"time\":\"2026-11-24T00:00:00Z\"}");
    }

    @Test
    void aWatcherThatDoesNotKeepUpIsDroppedAndNobodyWaitsForIt() {
        BlockingQueue<FigureEvent> slow = events.watch(0).orElseThrow();
        for (int i = 0; i <= Limits.FIGURE_BACKLOG; i++) {
            events.publish(Arrow.A3);
        }

        assertThat(events.watches(slow)).isFalse();
        assertThat(slow).hasSize(Limits.FIGURE_BACKLOG);
    }

    @Test
    void noMoreIsKeptThanTheLimitAndNoMoreWatchThanTheLimit() {
        for (int i = 0; i < Limits.FIGURE_EVENTS + 5; i++) {
            events.publish(Arrow.A3);
        }
        assertThat(events.watch(0).orElseThrow()).hasSize(Limits.FIGURE_EVENTS);
        for (int i = 1; i < Limits.FIGURE_WATCHERS; i++) {
            assertThat(events.watch(0)).isPresent();
        }
        assertThat(events.watch(0)).isEmpty();
    }

    @Test
    void nothingIsKeptWhenTheFigureIsNotWatched() {
        FigureEvents off = new FigureEvents("terminal-kobe", clock, false);
        off.publish(Arrow.A3);

        assertThat(off.watch(0).orElseThrow()).isEmpty();
    }
}
