package shikaku.card.chip;

import java.util.Set;

/**
 * Who may use a file (アクセス条件), as data.
 *
 * @param free true when nothing needs to be proved
 * @param anyOf otherwise, one of these rights suffices
 */
public record AccessRule(boolean free, Set<Right> anyOf) {
    /** Nothing needs to be proved. */
    public static final AccessRule FREE = new AccessRule(true, Set.of());

    public AccessRule {
        anyOf = Set.copyOf(anyOf);
    }

    /** One of these rights must have been gained. */
    public static AccessRule anyOf(Right... rights) {
        return new AccessRule(false, Set.of(rights));
    }

    boolean allows(Set<Right> gained) {
        return free || anyOf.stream().anyMatch(gained::contains);
    }
}
