package shikaku.edge.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import shikaku.edge.Limits;

/**
 * サインインの試行回数: after {@link Limits#SIGN_IN_TRIES} tries in a row that did not succeed, a name waits; each further one doubles
 * the wait up to {@link Limits#SIGN_IN_WAIT_MAX}, so that guessing takes for ever and a forgetful person does not. A name waits
 * whether there is an account of it or not, or the wait would say which names exist. A try counts when it begins: a thousand at
 * the same moment are not a thousand guesses. For many threads.
 */
public final class SignInAttempts {
    private static final float LOAD = 0.75f;

    private final InstantSource clock;
    private final Predicate<String> isAccount;
    private final Map<String, Tries> byAccount = new HashMap<>();
    private final Map<String, Tries> byOtherName = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > Limits.SIGN_IN_NAMES;
        }
    };

    /** @param isAccount whether there is an account of that name: its tries are never forgotten, whatever else is typed meanwhile */
    public SignInAttempts(InstantSource clock, Predicate<String> isAccount) {
        this.clock = clock;
        this.isAccount = isAccount;
    }

    /** Counts a try and says whether it may be made; one that comes during the wait counts for nothing. */
    public synchronized boolean begin(String name) {
        Instant now = clock.instant();
        Map<String, Tries> byName = of(name);
        Tries before = byName.getOrDefault(key(name), Tries.NONE);
        if (now.isBefore(before.waitsUntil())) {
            return false;
        }
        int tries = before.number() + 1;
        byName.put(key(name), new Tries(tries, now.plus(waitAfter(tries))));
        return true;
    }

    /** The right password was given: the next wrong one is the first again. */
    public synchronized void succeeded(String name) {
        of(name).remove(key(name));
    }

    /** How long a name waits after that many tries in a row. */
    static Duration waitAfter(int tries) {
        int over = tries - Limits.SIGN_IN_TRIES;
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration wait = Limits.SIGN_IN_WAIT;
        for (int doubled = 0; doubled < over && wait.compareTo(Limits.SIGN_IN_WAIT_MAX) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(Limits.SIGN_IN_WAIT_MAX) < 0 ? wait : Limits.SIGN_IN_WAIT_MAX;
    }

    private Map<String, Tries> of(String name) {
        return isAccount.test(name) ? byAccount : byOtherName;
    }

    /** Accounts are found whatever the case of their letters, so they are counted so. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Tries(int number, Instant waitsUntil) {
        static final Tries NONE = new Tries(0, Instant.MIN);
    }
}
