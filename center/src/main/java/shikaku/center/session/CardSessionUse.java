package shikaku.center.session;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.certificate.proof.VerifierProof;
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
            SessionIdentifier identifier, InstitutionCode institution, Octets cardBinding, IdentityMethod method) {
        var now = clock.instant();
        return sessions.spendVerifier(identifier, institution, cardBinding, method, now)
                .map(Checked::passed)
                .orElseGet(() -> whyNot(identifier, institution, CardSessionUse::taken));
    }

    /**
     * ⑤′: the nonce serves once; a card opened by us must have been opened in this very session.
     *
     * <p>A card that the verifier opened signs whatever it is given until it is reset, so one opened in session A can prove itself in session
     * B "by its PIN", and nobody but the card knows. Therefore a PIN is not believed when the verifier signed for the same card, at whatever
     * institution, in B or up to {@link Limits#OPENING_DOUBTED} before B was opened; it is the opening of B that counts, so that waiting in
     * B gains nothing. What then happens depends on A:
     *
     * <ul>
     *   <li>A was never finished: its opening lies unused, and B is refused. Reception takes the card out and does 目視 once more, which
     *       serves at once, or waits those minutes.
     *   <li>A was finished by an inquiry of its own: B is answered, because the same person at the next clinic is honest more often than
     *       not, but what is on record is the method of A. The log never says PIN of a card that may have been open without one.
     * </ul>
     *
     * <p>The center cannot tell an honest PIN after A from one that was never given: the card signs nothing about what opened its key, nor that
     * it was reset, and everything else comes from the terminal that is doubted.
     *
     * <p>How long a reader keeps a card powered after that only the terminal knows; ours resets it when its patient goes.
     *
     * @param certificate the holder's, in DER as the card has it
     */
    public Checked<ProvenSession> nonce(
            SessionIdentifier identifier, InstitutionCode institution, Octets certificate, IdentityMethod method) {
        var now = clock.instant();
        Octets card = Octets.of(VerifierProof.cardBinding(certificate.toByteArray()));
        return sessions.spendNonce(identifier, institution, card, Limits.OPENING_DOUBTED, now)
                .map(spent -> inOrder(spent.session(), method).then(session -> vouched(spent, method)))
                .orElseGet(() -> whyNot(
                        identifier, institution, session -> session.nonceSpent().isPresent()));
    }

    /** Both ways: a card that we opened without PIN is not afterwards said to have been opened by its PIN, nor for face one that was for 目視. */
    private static Checked<CardSession> inOrder(CardSession session, IdentityMethod method) {
        boolean opened = session.verifierSpent().isPresent();
        boolean same = session.verifierMethod().map(method::equals).orElse(true);
        return Checked.when(opened == method.opensCardByVerifier(), session, Reason.SESSION_OUT_OF_ORDER)
                .then(inOrder -> Checked.when(same, inOrder, Reason.SESSION_METHOD_CHANGED));
    }

    private static Checked<ProvenSession> vouched(SpentNonce spent, IdentityMethod method) {
        if (method.opensCardByVerifier()) {
            return Checked.passed(new ProvenSession(spent.session(), method));
        }
        boolean unused =
                spent.elsewhere().filter(opening -> !opening.finished()).isPresent();
        IdentityMethod known = spent.elsewhere().map(SpentNonce.Opening::method).orElse(method);
        return Checked.when(!unused, new ProvenSession(spent.session(), known), Reason.SESSION_CARD_STILL_OPEN);
    }

    private static boolean taken(CardSession session) {
        return session.verifierSpent().isPresent() || session.nonceSpent().isPresent();
    }

    private <T> Checked<T> whyNot(
            SessionIdentifier identifier, InstitutionCode institution, Predicate<CardSession> used) {
        Optional<CardSession> own = sessions.find(identifier)
                .filter(session -> session.institution().equals(institution));
        return Checked.refused(own.map(session -> used.test(session) ? Reason.SESSION_USED : Reason.SESSION_EXPIRED)
                .orElse(Reason.SESSION_UNKNOWN));
    }
}
