package shikaku.evidence;

import java.time.Instant;
import java.util.Optional;

/** Looks at a time stamp (RFC 3161) of a signed checkpoint. */
@FunctionalInterface
public interface StampCheck {
    /** Takes any: the verifier then says that nobody looked at them. */
    StampCheck UNSEEN = (token, note) -> Optional.of(Instant.MIN);

    /**
     * When the note was stamped; empty when the token is not a good one for it.
     *
     * @param token DER
     * @param note what was stamped, in UTF-8
     */
    Optional<Instant> stamped(byte[] token, byte[] note);
}
