package shikaku.center.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.certificate.proof.HolderProof;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.CardSessionRequest;

/** ③: opens a card session with a nonce of ours, and gives the certificates with which a card may be opened. */
@Realizes(arrows = Arrow.A3)
public final class CardSessionOpening {
    private final CardSessions sessions;
    private final VerifierKey verifier;
    private final Journal journal;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Duration lifetime;

    /**
     * @param clock the real one
     * @param random unpredictable: whoever guesses a nonce can prepare a proof
     * @param lifetime of a session, usually {@link Limits#CARD_SESSION}
     */
    public CardSessionOpening(
            CardSessions sessions,
            VerifierKey verifier,
            Journal journal,
            InstantSource clock,
            RandomGenerator random,
            Duration lifetime) {
        this.sessions = sessions;
        this.verifier = verifier;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
        this.lifetime = lifetime;
    }

    /**
     * Opens a session. When the institution has too many open, the longest untouched one gives way: whoever abandons sessions, or opens them for
     * nothing, shuts no patient out. Refused only when a card was touched in all of them.
     */
    public Reply<CardSessionOpened> open(InstitutionCode institution, CardSessionRequest request) {
        Instant now = clock.instant();
        boolean full = sessions.usable(institution, now) >= Limits.OPEN_CARD_SESSIONS;
        Optional<SessionIdentifier> givesWay = full ? sessions.longestUntouched(institution, now) : Optional.empty();
        if (full && givesWay.isEmpty()) {
            Reason reason = Reason.TOO_MANY_REQUESTS;
            return new Reply.Refused<>(reason, journal.keep(refusal(institution, reason)));
        }
        CardSession session = fresh(institution, now);
        var record = SessionMark.on(
                Purpose.ELIGIBILITY.done(clock, Act.CARD_SESSION_OPENED, institution), session.identifier());
        var receipt = journal.keep(record, () -> {
            sessions.forgetExpiredBefore(now.minus(Limits.EXPIRED_SESSION_REMEMBERED));
            givesWay.ifPresent(untouched -> sessions.end(untouched, now));
            sessions.open(session);
        });
        return new Reply.Given<>(
                new CardSessionOpened(session.identifier(), session.holderNonce(), verifier.certificates()), receipt);
    }

    private shikaku.evidence.EvidenceRecord refusal(InstitutionCode institution, Reason reason) {
        return Purpose.ELIGIBILITY.refused(clock, Act.CARD_SESSION_OPENED, institution, reason);
    }

    private CardSession fresh(InstitutionCode institution, Instant now) {
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(Limits.SESSION_IDENTIFIER_BYTES));
        Octets nonce = Octets.of(bytes(HolderProof.NONCE_LENGTH));
        return CardSession.fresh(new SessionIdentifier(name), institution, nonce, now, now.plus(lifetime));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
