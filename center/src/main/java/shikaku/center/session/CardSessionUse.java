package shikaku.center.session;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import shikaku.center.answer.Checked;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;

/** Using a card session, and the reason when it cannot be used. Another institution's session is treated as one that never was. */
public final class CardSessionUse {
    private final CardSessions sessions;
    private final InstantSource clock;

    public CardSessionUse(CardSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** ④: at most one signature as verifier a session, for one card, and none after the holder's proof. */
    public Checked<CardSession> asVerifier(
            SessionIdentifier identifier, InstitutionCode institution, Octets cardBinding) {
        var now = clock.instant();
        return sessions.spendVerifier(identifier, institution, cardBinding, now)
                .map(Checked::passed)
                .orElseGet(() -> whyNot(identifier, institution, CardSessionUse::taken));
    }

    /** ⑤′: the nonce serves once; a card opened by us must have been opened in this very session. */
    public Checked<CardSession> nonce(
            SessionIdentifier identifier, InstitutionCode institution, IdentityMethod method) {
        var now = clock.instant();
        return sessions.spendNonce(identifier, institution, now)
                .map(session -> inOrder(session, method))
                .orElseGet(() -> whyNot(
                        identifier, institution, session -> session.nonceSpent().isPresent()));
    }

    /** Both ways: a card that we opened without PIN is not afterwards said to have been opened by its PIN. */
    private static Checked<CardSession> inOrder(CardSession session, IdentityMethod method) {
        boolean opened = session.verifierSpent().isPresent();
        return Checked.when(opened == method.opensCardByVerifier(), session, Reason.SESSION_OUT_OF_ORDER);
    }

    private static boolean taken(CardSession session) {
        return session.verifierSpent().isPresent() || session.nonceSpent().isPresent();
    }

    private Checked<CardSession> whyNot(
            SessionIdentifier identifier, InstitutionCode institution, Predicate<CardSession> used) {
        Optional<CardSession> own = sessions.find(identifier)
                .filter(session -> session.institution().equals(institution));
        return Checked.refused(own.map(session -> used.test(session) ? Reason.SESSION_USED : Reason.SESSION_EXPIRED)
                .orElse(Reason.SESSION_UNKNOWN));
    }
}
