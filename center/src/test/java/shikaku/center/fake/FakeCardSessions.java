package shikaku.center.fake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shikaku.center.session.CardSession;
import shikaku.center.session.CardSessions;
import shikaku.domain.InstitutionCode;
import shikaku.message.Octets;
import shikaku.message.SessionIdentifier;

/** Card sessions in memory. */
public final class FakeCardSessions implements CardSessions {
    private final Map<SessionIdentifier, CardSession> sessions = new LinkedHashMap<>();

    @Override
    public void open(CardSession session) {
        sessions.put(session.identifier(), session);
    }

    @Override
    public int usable(InstitutionCode institution, Instant now) {
        return (int) sessions.values().stream()
                .filter(session -> session.institution().equals(institution) && !session.expiredAt(now))
                .filter(session -> session.nonceSpent().isEmpty())
                .count();
    }

    @Override
    public Optional<CardSession> spendVerifier(
            SessionIdentifier identifier, InstitutionCode institution, Octets cardBinding, Instant now) {
        return fresh(identifier, institution, now)
                .filter(session -> session.verifierSpent().isEmpty())
                .map(session -> put(session, Optional.of(now), Optional.of(cardBinding), Optional.empty()));
    }

    @Override
    public Optional<CardSession> spendNonce(SessionIdentifier identifier, InstitutionCode institution, Instant now) {
        return fresh(identifier, institution, now)
                .map(session -> put(session, session.verifierSpent(), session.cardBinding(), Optional.of(now)));
    }

    @Override
    public Optional<CardSession> find(SessionIdentifier identifier) {
        return Optional.ofNullable(sessions.get(identifier));
    }

    @Override
    public void forgetExpiredBefore(Instant then) {
        sessions.values().removeIf(session -> session.expires().isBefore(then));
    }

    private Optional<CardSession> fresh(SessionIdentifier identifier, InstitutionCode institution, Instant now) {
        return find(identifier)
                .filter(session -> session.institution().equals(institution))
                .filter(session ->
                        !session.expiredAt(now) && session.nonceSpent().isEmpty());
    }

    private CardSession put(
            CardSession session,
            Optional<Instant> verifierSpent,
            Optional<Octets> cardBinding,
            Optional<Instant> nonceSpent) {
        var changed = new CardSession(
                session.identifier(),
                session.institution(),
                session.holderNonce(),
                session.opened(),
                session.expires(),
                verifierSpent,
                cardBinding,
                nonceSpent);
        sessions.put(session.identifier(), changed);
        return changed;
    }
}
