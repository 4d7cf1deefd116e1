package shikaku.edge.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import shikaku.edge.Limits;
import shikaku.edge.TestClock;

/** Whose wrong passwords make whom wait. */
class StaffSignInCountsTest {
    private static final KnownBrowsers.Shown NOTHING = new KnownBrowsers.Shown(Map.of());

    private final TestClock clock = new TestClock();
    private KnownBrowsers.Shown desk = NOTHING;
    private StaffSignIn signIn;

    @BeforeEach
    void open(@TempDir Path folder) {
        KnownBrowsers browsers = new KnownBrowsers("terminal-kobe", folder, new Random(1));
        var kept = browsers.remember("mari");
        desk = new KnownBrowsers.Shown(Map.of(kept.cookie(), kept.value()));
        signIn = new StaffSignIn(
                new Himitsu(),
                new SignInAttempts(clock, "mari"::equals),
                browsers,
                new SignInAttempts(clock, _ -> false));
    }

    @Test
    void strangersGuessesMakeStrangersWaitAndNotWhoSignedInBefore() {
        guess(NOTHING, Limits.SIGN_IN_TRIES);
        assertThat(said(NOTHING, "himitsu")).isEqualTo("waits");
        assertThat(said(desk, "himitsu")).isEqualTo("in");
    }

    @Test
    void aSignInThereGivesStrangersNoFurtherTries() {
        guess(NOTHING, Limits.SIGN_IN_TRIES);
        said(desk, "himitsu");
        assertThat(said(NOTHING, "himitsu")).isEqualTo("waits");
    }

    @Test
    void whoGuessesThereWaitsThereAndNobodyElseDoes() {
        guess(desk, Limits.SIGN_IN_TRIES);
        assertThat(said(desk, "himitsu")).isEqualTo("waits");
        assertThat(said(NOTHING, "himitsu")).isEqualTo("in");
        clock.pass(Limits.SIGN_IN_WAIT);
        assertThat(said(desk, "himitsu")).isEqualTo("in");
    }

    @Test
    void anInventedCookieIsAStrangers() {
        String cookie = desk.cookies().keySet().iterator().next();
        guess(NOTHING, Limits.SIGN_IN_TRIES);
        assertThat(said(new KnownBrowsers.Shown(Map.of(cookie, "invented.code")), "himitsu"))
                .isEqualTo("waits");
    }

    private void guess(KnownBrowsers.Shown browser, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(said(browser, "guess-" + time)).isEqualTo("wrong");
        }
    }

    private String said(KnownBrowsers.Shown browser, String password) {
        var typed = new UsernamePasswordAuthenticationToken("mari", password);
        typed.setDetails(browser);
        try {
            signIn.authenticate(typed);
            return "in";
        } catch (LockedException waits) {
            return "waits";
        } catch (BadCredentialsException wrong) {
            return "wrong";
        }
    }

    /** One password fits. */
    private static final class Himitsu implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication typed) throws AuthenticationException {
            if (!"himitsu".equals(typed.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return typed;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
