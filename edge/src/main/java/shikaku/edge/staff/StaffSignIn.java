package shikaku.edge.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import shikaku.edge.Limits;

/** The framework's own check of name and password, asked only as often as {@link SignInAttempts} allows. */
public final class StaffSignIn implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final SignInAttempts attempts;

    public StaffSignIn(AuthenticationProvider passwords, SignInAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication typed) {
        String name = typed.getName();
        if (isTooLong(name) || (typed.getCredentials() instanceof String password && isTooLong(password))) {
            throw new BadCredentialsException("longer than any name or password");
        }
        if (!attempts.begin(name)) {
            throw new LockedException("too many tries in a row");
        }
        Authentication signedIn = passwords.authenticate(typed);
        attempts.succeeded(name);
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
