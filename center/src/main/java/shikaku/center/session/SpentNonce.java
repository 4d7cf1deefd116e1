package shikaku.center.session;

import java.util.Optional;
import shikaku.domain.IdentityMethod;

/**
 * A nonce that was taken (⑤′), with what other sessions know of the card.
 *
 * @param session whose nonce it is
 * @param elsewhere the opening by the verifier, in another session of whatever institution, that may still be live on the card: one whose
 *     session is unfinished before one whose session is finished, the latest first
 */
public record SpentNonce(CardSession session, Optional<Opening> elsewhere) {

    /**
     * An opening of the card by the verifier (④).
     *
     * @param method how the person had been identified
     * @param finished whether the nonce of that session was taken, too
     */
    public record Opening(IdentityMethod method, boolean finished) {}
}
