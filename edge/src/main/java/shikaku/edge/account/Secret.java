package shikaku.edge.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody signs in with.
 *
 * @param hash BCrypt in the framework's form
 * @param until of a code that the 管理者 handed over: it serves until then, for nothing but to choose a password; absent for a password
 */
public record Secret(String hash, Optional<Instant> until) {
    /** A password that its owner chose. */
    public static Secret password(String hash) {
        return new Secret(hash, Optional.empty());
    }

    /** Whether it only serves to choose a password. */
    public boolean isCode() {
        return until.isPresent();
    }

    boolean holds(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }

    @Override
    public String toString() {
        return isCode() ? "Secret[code]" : "Secret[password]";
    }
}
