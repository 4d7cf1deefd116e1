package shikaku.edge.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import shikaku.edge.Limits;

/**
 * The framework's own check of name and password, asked only as often as {@link SignInAttempts} allows: for a browser that has signed
 * in to the account before by its own count, which nobody else's wrong passwords reach, for all others together by the account's.
 */
public final class StaffSignIn implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final SignInAttempts ofStrangers;
    private final KnownBrowsers browsers;
    private final SignInAttempts ofKnown;

    /**
     * Asks {@code passwords}.
     *
     * @param ofStrangers counted by account
     * @param ofKnown counted by browser
     */
    public StaffSignIn(
            AuthenticationProvider passwords,
            SignInAttempts ofStrangers,
            KnownBrowsers browsers,
            SignInAttempts ofKnown) {
        this.passwords = passwords;
        this.ofStrangers = ofStrangers;
        this.browsers = browsers;
        this.ofKnown = ofKnown;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication typed) {
        String name = typed.getName();
        if (isTooLong(name) || (typed.getCredentials() instanceof String password && isTooLong(password))) {
            throw new BadCredentialsException("longer than any name or password");
        }
        return known(typed)
                .map(browser -> counted(ofKnown, browser, typed))
                .orElseGet(() -> counted(ofStrangers, name, typed));
    }

    private Optional<String> known(Authentication typed) {
        return typed.getDetails() instanceof KnownBrowsers.Shown shown
                ? browsers.find(typed.getName(), shown)
                : Optional.empty();
    }

    private @Nullable Authentication counted(SignInAttempts attempts, String key, Authentication typed) {
        if (!attempts.begin(key)) {
            throw new LockedException("too many tries in a row");
        }
        Authentication signedIn = passwords.authenticate(typed);
        attempts.succeeded(key);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    private static boolean isTooLong(String typed) {
        return typed.length() > Limits.SIGN_IN_CHARACTERS;
    }
}
