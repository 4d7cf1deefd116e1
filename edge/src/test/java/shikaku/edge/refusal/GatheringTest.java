package shikaku.edge.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import shikaku.edge.Limits;
import shikaku.edge.TestClock;

class GatheringTest {
    private final TestClock clock = new TestClock();
    private final List<String> told = new ArrayList<>();
    private final Gathering<String> gathering = new Gathering<>(clock, (what, times) -> told.add(what + " " + times));

    @Test
    void aFewAreToldOneByOneAtOnce() {
        add("expired", Limits.REFUSALS_ALONE);

        assertThat(told).hasSize(Limits.REFUSALS_ALONE).containsOnly("expired 1");
    }

    @Test
    void aFloodIsToldAsOneWithItsCountWhenTheMinuteIsOver() {
        add("expired", Limits.REFUSALS_ALONE);
        add("expired", 1_000);
        add("stranger", 5);
        told.clear();

        gathering.tellWhenOver();
        assertThat(told).isEmpty();
        clock.pass(Limits.REFUSALS_GATHERED);
        gathering.tellWhenOver();
        gathering.tellWhenOver();

        assertThat(told).containsExactly("expired 1000", "stranger 5");
    }

    @Test
    void theFloodOfOneCallerHidesNothingThatAnotherIsRefused() {
        Gathering<String> ofCallers =
                new Gathering<>(clock, (what, times) -> told.add(what + " " + times), what -> what.charAt(0));
        for (int i = 0; i < 100; i++) {
            ofCallers.add("flooder");
        }
        told.clear();

        ofCallers.add("quiet one");

        assertThat(told).containsExactly("quiet one 1");
    }

    @Test
    void theNextOneTellsFirstWhatWasCountedBefore() {
        add("expired", Limits.REFUSALS_ALONE + 2);
        told.clear();
        clock.pass(Limits.REFUSALS_GATHERED);

        add("stranger", 1);

        assertThat(told).containsExactly("expired 2", "stranger 1");
    }

    @Test
    void whatTheLogCouldNotKeepIsToldAgainLaterAndWhatItKeptIsNot() {
        Gathering<String> failing = new Gathering<>(clock, (what, times) -> {
            if (what.equals("stranger") && told.stream().noneMatch("healed"::equals)) {
                throw new IllegalStateException("no evidence can be kept");
            }
            told.add(what + " " + times);
        });
        for (int i = 0; i < Limits.REFUSALS_ALONE + 3; i++) {
            failing.add("expired");
        }
        failing.add("stranger");
        told.clear();

        assertThatThrownBy(failing::tell).isInstanceOf(IllegalStateException.class);
        told.add("healed");
        failing.tell();
        failing.tell();

        assertThat(told).containsExactly("expired 3", "healed", "stranger 1");
    }

    @Test
    void nothingIsLostWhenTheProgramEndsWithinTheMinute() {
        Gatherings gatherings = new Gatherings(clock);
        Gathering<String> failing = gatherings.of((what, times) -> {
            throw new IllegalStateException("no evidence can be kept");
        });
        Gathering<String> ended = gatherings.of((what, times) -> told.add(what + " " + times));
        gatherings.start();
        for (int i = 0; i < Limits.REFUSALS_ALONE; i++) {
            ended.add("expired");
        }
        ended.add("expired");
        told.clear();

        gatherings.stop();

        assertThat(told).containsExactly("expired 1");
        assertThat(gatherings.isRunning()).isFalse();
        failing.tell();
    }

    @Test
    void aRefusalThatTheLogCouldNotKeepAtOnceIsToldWhenItCan() {
        boolean[] broken = {true};
        Gathering<String> failing = new Gathering<>(clock, (what, times) -> {
            if (broken[0]) {
                throw new IllegalStateException("no evidence can be kept");
            }
            told.add(what + " " + times);
        });
        failing.addQuietly("stranger");
        assertThatThrownBy(() -> failing.add("stranger")).isInstanceOf(IllegalStateException.class);
        broken[0] = false;

        failing.tell();

        assertThat(told).containsExactly("stranger 2");
    }

    /** The web server's phases are near the highest; lower phases stop later. */
    @Test
    void whatIsCountedWhileTheListenersStopIsToldAfterThem() {
        assertThat(new Gatherings(clock).getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    private void add(String what, int times) {
        for (int i = 0; i < times; i++) {
            gathering.add(what);
        }
    }
}
