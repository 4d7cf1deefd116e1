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
        BlockingQueue<FigureEvent> watcher = events.watch(Optional.empty());
        events.publish(Arrow.A4_CHECK);

        assertThat(watcher).extracting(FigureEvent::arrow).containsExactly(Arrow.A3, Arrow.A4_CHECK);
        assertThat(watcher).extracting(event -> event.id().number()).containsExactly(1L, 2L);
    }

    @Test
    void aWatcherWhoComesBackGetsOnlyWhatItMissed() {
        events.publish(Arrow.A3);
        EventId heard = events.now();
        events.publish(Arrow.A4);

        assertThat(events.watch(EventId.parse(heard.toString())))
                .extracting(FigureEvent::arrow)
                .containsExactly(Arrow.A4);
    }

    @Test
    void anEventIsFourMembersAndNothingPersonal() {
        events.publish(Arrow.A5_PROOF);

        assertThat(events.watch(Optional.empty()).remove().json())
                .isEqualTo(
                        "{\"number\":1,\"arrow\":\"⑤′\",\"place\":\"terminal-kobe\",\"time\":\"2026-11-24T00:00:00Z\"}");
    }

    @Test
    void aWatcherThatDoesNotKeepUpIsDroppedAndNobodyWaitsForIt() {
        BlockingQueue<FigureEvent> slow = events.watch(Optional.empty());
        for (int i = 0; i <= Limits.FIGURE_BACKLOG; i++) {
            events.publish(Arrow.A3);
        }

        assertThat(events.watches(slow)).isFalse();
        assertThat(slow).hasSize(Limits.FIGURE_BACKLOG);
    }

    @Test
    void whatWasHeardOfAnotherRunLeavesNothingOutOfThisOne() {
        events.publish(Arrow.A3);

        assertThat(events.watch(Optional.of(new EventId(7, 1)))).hasSize(1);
        for (String none : new String[] {"", "1", "7-", "-1", "a-b", "7-1 ", "9999999999999999-1"}) {
            assertThat(EventId.parse(none)).as(none).isEmpty();
        }
    }

    @Test
    void noMoreIsKeptThanTheLimit() {
        for (int i = 0; i < Limits.FIGURE_EVENTS + 5; i++) {
            events.publish(Arrow.A3);
        }
        assertThat(events.watch(Optional.empty())).hasSize(Limits.FIGURE_EVENTS);
    }

    @Test
    void nobodyIsTurnedAwayBecauseManyWatchWhoeverWatchedLongestGivesWay() {
        BlockingQueue<FigureEvent> longest = events.watch(Optional.empty());
        BlockingQueue<FigureEvent> second = events.watch(Optional.empty());
        for (int i = 2; i < Limits.FIGURE_WATCHERS; i++) {
            events.watch(Optional.empty());
        }
        assertThat(events.watches(longest)).isTrue();
        BlockingQueue<FigureEvent> newest = events.watch(Optional.empty());

        assertThat(events.watches(longest)).isFalse();
        assertThat(events.watches(second)).isTrue();
        events.publish(Arrow.A3);
        assertThat(newest).hasSize(1);
        assertThat(longest).isEmpty();
    }

    @Test
    void onceItHasEndedNobodyWatches() {
        BlockingQueue<FigureEvent> before = events.watch(Optional.empty());
        events.close();

        assertThat(events.watches(before)).isFalse();
        assertThat(events.watches(events.watch(Optional.empty()))).isFalse();
    }

    @Test
    void nothingIsKeptWhenTheFigureIsNotWatched() {
        FigureEvents off = new FigureEvents("terminal-kobe", clock, false);
        off.publish(Arrow.A3);

        assertThat(off.watch(Optional.empty())).isEmpty();
    }
}
