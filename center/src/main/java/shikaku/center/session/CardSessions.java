package shikaku.center.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

/**
 * Where card sessions are kept. What may happen once is taken by the same call that asks for it, so that "once" holds for any number of
 * requests at the same moment.
 */
public interface CardSessions {
    /** Keeps a fresh session. */
    void open(CardSession session);

    /** How many sessions of an institution could still be used. */
    int usable(InstitutionCode institution, Instant now);

    /** Of an institution's sessions that could still be used and in which no card was touched, the one opened first. */
    Optional<SessionIdentifier> longestUntouched(InstitutionCode institution, Instant now);

    /** Ends a session before its time, unless a card was touched in it meanwhile. */
    void end(SessionIdentifier identifier, Instant now);

    /**
     * Takes the one signature as verifier, for this card and no other; empty when it is taken, expired, the nonce is spent, or no such
     * session is the institution's.
     */
    Optional<CardSession> spendVerifier(
            SessionIdentifier identifier,
            InstitutionCode institution,
            Octets cardBinding,
            IdentityMethod method,
            Instant now);

    /**
     * Takes the nonce for the card that proves itself; empty when it is taken, expired, or no such session is the institution's. What other
     * sessions know of the card is looked up in the same step: whatever the verifier signed before the card could, is seen.
     *
     * @param doubted how long before this session was opened an opening by the verifier still matters
     */
    Optional<SpentNonce> spendNonce(
            SessionIdentifier identifier,
            InstitutionCode institution,
            Octets cardBinding,
            Duration doubted,
            Instant now);

    /** The session as it stands, to say why it could not be used. */
    Optional<CardSession> find(SessionIdentifier identifier);

    /** Forgets what expired before {@code then}. */
    void forgetExpiredBefore(Instant then);
}
