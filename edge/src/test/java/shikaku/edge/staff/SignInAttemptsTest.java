package shikaku.edge.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.edge.Limits;
import shikaku.edge.TestClock;

class SignInAttemptsTest {
    private final TestClock clock = new TestClock();
    private final SignInAttempts attempts = new SignInAttempts(clock, "hanako"::equalsIgnoreCase);

    @Test
    void afterFiveTriesInARowANameWaitsAndThenHasOneMore() {
        assertThat(begun("hanako", 8)).isEqualTo(Limits.SIGN_IN_TRIES);

        clock.pass(Limits.SIGN_IN_WAIT.minusMillis(1));
        assertThat(attempts.begin("hanako")).isFalse();
        clock.pass(Duration.ofMillis(1));
        assertThat(begun("hanako", 2)).isEqualTo(1);
    }

    @Test
    void tryingDuringTheWaitDoesNotLengthenIt() {
        begun("hanako", 1_000);
        clock.pass(Limits.SIGN_IN_WAIT);

        assertThat(attempts.begin("hanako")).isTrue();
    }

    @Test
    void theRightPasswordMakesTheNextWrongOneTheFirstAgain() {
        begun("hanako", Limits.SIGN_IN_TRIES - 1);
        attempts.succeeded("hanako");

        assertThat(begun("hanako", 8)).isEqualTo(Limits.SIGN_IN_TRIES);
    }

    @Test
    void oneNamesWaitIsNobodyElsesAndTheCaseOfLettersMakesNoOther() {
        begun("hanako", Limits.SIGN_IN_TRIES);

        assertThat(attempts.begin("taro")).isTrue();
        assertThat(attempts.begin("HANAKO")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 10", "6, 20", "7, 40", "8, 80", "9, 160", "10, 300", "11, 300", "2147483647, 300"})
    void theWaitGrowsUpToItsBound(int tries, long seconds) {
        assertThat(SignInAttempts.waitAfter(tries)).hasSeconds(seconds);
    }

    @Test
    void aDayOfGuessingIsAFewHundredTries() {
        int guesses = 0;
        for (Duration day = Duration.ofDays(1); day.isPositive(); day = day.minusSeconds(1)) {
            guesses += attempts.begin("hanako") ? 1 : 0;
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(guesses).isLessThan(300);
    }

    @Test
    void endlesslyManyNamesAreNotRememberedAndMakeNobodyForgetAnAccountsTries() {
        begun("hanako", Limits.SIGN_IN_TRIES);
        begun("nobody", Limits.SIGN_IN_TRIES);
        assertThat(attempts.begin("nobody")).isFalse();
        for (int name = 0; name < Limits.SIGN_IN_NAMES; name++) {
            attempts.begin("other-" + name);
        }
        assertThat(attempts.begin("nobody")).isTrue();
        assertThat(attempts.begin("hanako")).isFalse();
    }

    private int begun(String name, int tries) {
        int begun = 0;
        for (int i = 0; i < tries; i++) {
            begun += attempts.begin(name) ? 1 : 0;
        }
        return begun;
    }
}
