package shikaku.edge.account;

import java.util.OptionalLong;

/** Whether a sign-in is still worth something, and what it was worth when it began. */
@FunctionalInterface
public interface Standing {
    /** Whose accounts never change. */
    Standing FOR_EVER = account -> OptionalLong.of(0);

    /** The version of an account to which somebody may be signed in at this moment; empty for every other name. */
    OptionalLong of(String account);
}
