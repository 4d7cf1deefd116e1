package shikaku.edge.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.Limits;
import shikaku.edge.TestClock;
import shikaku.edge.account.Standing;

@Proves(clauses = Clause.C17)
class StaffSessionsTest {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final TestClock clock = new TestClock();
    private final List<String> ended = new ArrayList<>();
    private final StaffSessions sessions = new StaffSessions(clock, ended::add, Standing.FOR_EVER);

    @Test
    void aSignInThatIsUsedHolds() {
        StaffSession hanako = begin("hanako");
        for (int each = 0; each < 5; each++) {
            clock.pass(Limits.SESSION.minus(MOMENT));
            assertThat(sessions.holds(hanako, true)).isTrue();
        }
        assertThat(ended).isEmpty();
    }

    @Test
    void aPageThatLooksByItselfDoesNotKeepASignInAlive() {
        StaffSession hanako = begin("hanako");
        clock.pass(Limits.SESSION.minus(MOMENT));
        assertThat(sessions.holds(hanako, false)).isTrue();
        assertThat(sessions.left(hanako)).isEqualTo(MOMENT);
        clock.pass(MOMENT);
        assertThat(sessions.holds(hanako, false)).isFalse();
        assertThat(hanako.isOver()).isTrue();
        assertThat(ended).as("worth nothing, and on record").containsExactly("worthless", "hanako");
    }

    @Test
    void aSignInEndsInTheEndHoweverMuchItIsUsed() {
        StaffSession hanako = begin("hanako");
        Duration often = Limits.SESSION.dividedBy(2);
        Stream.iterate(often, past -> past.compareTo(Limits.SESSION_WHOLE) < 0, past -> past.plus(often))
                .forEach(past -> {
                    clock.pass(often);
                    assertThat(sessions.holds(hanako, true)).isTrue();
                });
        clock.pass(often);
        assertThat(sessions.holds(hanako, true)).isFalse();
    }

    @Test
    @Proves(clauses = Clause.C14)
    void ofTooManyOfOneAccountTheOneThatWasUsedLongestAgoGivesWay() {
        StaffSession first = begin("hanako");
        StaffSession second = begin("hanako");
        StaffSession another = begin("taro");
        clock.pass(MOMENT);
        sessions.holds(first, true);
        Stream.generate(() -> begin("hanako")).limit(Limits.SESSIONS_OF_ONE - 1).forEach(begun -> {});

        assertThat(List.of(first, second, another))
                .extracting(StaffSession::isOver)
                .containsExactly(false, true, false);
    }

    @Test
    void whoSignedOutMakesRoomAndIsOnRecordOnce() {
        StaffSession first = begin("hanako");
        first.ended();
        sessions.forget(first);
        Stream.generate(() -> begin("hanako")).limit(Limits.SESSIONS_OF_ONE).forEach(begun -> {});
        clock.pass(Limits.SESSION);
        sessions.holds(first, true);
        assertThat(ended).isEmpty();
    }

    private StaffSession begin(String account) {
        return sessions.begin(account, 0, () -> ended.add("worthless"));
    }
}
